// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isAmong, isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Request body of `addAccessGroupDestination` (`POST /access-groups/{id}/destination`); part of
 * `AccessGroupRequest`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/accessitemdestinationrequest.md
 */
export interface AccessItemDestinationRequest {
  /** Kind of item. */
  type: 'USER_GROUP' | 'NETWORK_SERVICE' | 'HOST_SERVICE' | 'PUBLISHED_SERVICE'
  /**
   * True: everything of the type (no parent) or everything below the parent, including items added
   * later.
   */
  allCovered: boolean
  /** Id of the network or host whose children are meant. */
  parent?: string
  /** Ids of user groups, or of applications / IP services below the parent. */
  children?: readonly string[]
}

/** Whether a value is a {@link AccessItemDestinationRequest}. */
export function isAccessItemDestinationRequest(value: unknown): value is AccessItemDestinationRequest {
  return (
    isObject(value) &&
    isAmong(value.type, ['USER_GROUP', 'NETWORK_SERVICE', 'HOST_SERVICE', 'PUBLISHED_SERVICE']) &&
    typeof value.allCovered === 'boolean' &&
    (typeof value.parent === 'string' || !('parent' in value)) &&
    (isArrayWith(value.children, isString) || !('children' in value)) &&
    hasOnlyKeys(value, ['type', 'allCovered', 'parent', 'children'])
  )
}

// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isAmong, isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Request body of `addAccessGroupSource` (`POST /access-groups/{id}/source`); part of
 * `AccessGroupRequest`.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/accessitemsourcerequest.html
 */
export interface AccessItemSourceRequest {
  /** Kind of item. */
  type: 'USER_GROUP' | 'NETWORK_SERVICE' | 'HOST'
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

/** Whether a value is a {@link AccessItemSourceRequest}. */
export function isAccessItemSourceRequest(value: unknown): value is AccessItemSourceRequest {
  return (
    isObject(value) &&
    isAmong(value.type, ['USER_GROUP', 'NETWORK_SERVICE', 'HOST']) &&
    typeof value.allCovered === 'boolean' &&
    (typeof value.parent === 'string' || !('parent' in value)) &&
    (isArrayWith(value.children, isString) || !('children' in value)) &&
    hasOnlyKeys(value, ['type', 'allCovered', 'parent', 'children'])
  )
}

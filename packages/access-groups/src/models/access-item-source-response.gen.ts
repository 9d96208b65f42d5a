// Generated from spec/ by `npm run generate`; change it there.

import { isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Part of `AccessGroupResponse`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/accessitemsourceresponse.md
 */
export interface AccessItemSourceResponse {
  /**
   * Kind of item; docs give no enum, request values are USER_GROUP, NETWORK_SERVICE, HOST. Example:
   * `NETWORK_SERVICE`.
   */
  readonly type: string
  /**
   * True: everything of the type (no parent) or everything below the parent, including items added
   * later.
   */
  readonly allCovered: boolean
  /** Id of the network or host whose children are meant. */
  readonly parent?: string
  /** Ids of user groups, or of applications / IP services below the parent. */
  readonly children?: readonly string[]
}

/** Whether a value is a {@link AccessItemSourceResponse}. */
export function isAccessItemSourceResponse(value: unknown): value is AccessItemSourceResponse {
  return (
    isObject(value) &&
    typeof value.type === 'string' &&
    typeof value.allCovered === 'boolean' &&
    (typeof value.parent === 'string' || !('parent' in value)) &&
    (isArrayWith(value.children, isString) || !('children' in value))
  )
}

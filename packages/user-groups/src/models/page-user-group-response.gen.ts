// Generated from spec/ by `npm run generate`; change it there.

import { isUserGroupResponse, type UserGroupResponse } from './user-group-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `listUserGroups` (`GET /user-groups`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pageusergroupresponse.md
 */
export interface PageUserGroupResponse {
  readonly content: readonly UserGroupResponse[]
  readonly totalElements: number
  readonly totalPages: number
  readonly numberOfElements: number
  readonly page: number
  readonly size: number
}

/** Whether a value is a {@link PageUserGroupResponse}. */
export function isPageUserGroupResponse(value: unknown): value is PageUserGroupResponse {
  return (
    isObject(value) &&
    isArrayWith(value.content, isUserGroupResponse) &&
    Number.isFinite(value.totalElements) &&
    Number.isFinite(value.totalPages) &&
    Number.isFinite(value.numberOfElements) &&
    Number.isFinite(value.page) &&
    Number.isFinite(value.size)
  )
}

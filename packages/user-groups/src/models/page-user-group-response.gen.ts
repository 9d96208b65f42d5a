// Generated from spec/ by `npm run generate`; change it there.

import type { UserGroupResponse } from './user-group-response.gen.ts'

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

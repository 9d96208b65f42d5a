// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { userGroupResponseSchema, type UserGroupResponse } from './user-group-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `listUserGroups` (`GET /user-groups`).
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

export const pageUserGroupResponseSchema: z.ZodType<PageUserGroupResponse> = z.looseObject({
  content: z.array(userGroupResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies ShapeOf<PageUserGroupResponse>)

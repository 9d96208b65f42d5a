// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { accessGroupResponseSchema, type AccessGroupResponse } from './access-group-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `listAccessGroups` (`GET /access-groups`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pageaccessgroupresponse.md
 */
export interface PageAccessGroupResponse {
  /** Items of this page. */
  readonly content: readonly AccessGroupResponse[]
  /** Items over all pages. */
  readonly totalElements: number
  /** Number of pages. */
  readonly totalPages: number
  /** Items in this page. */
  readonly numberOfElements: number
  /** Page index, zero-based. */
  readonly page: number
  /** Requested page size. */
  readonly size: number
}

export const pageAccessGroupResponseSchema: z.ZodType<PageAccessGroupResponse> = z.looseObject({
  content: z.array(accessGroupResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies ShapeOf<PageAccessGroupResponse>)

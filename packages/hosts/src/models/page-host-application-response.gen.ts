// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import {
  hostApplicationResponseSchema,
  type HostApplicationResponse,
} from './host-application-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `listHostApplications` (`GET /hosts/applications`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pagehostapplicationresponse.md
 */
export interface PageHostApplicationResponse {
  /** Items of this page. */
  readonly content: readonly HostApplicationResponse[]
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

export const pageHostApplicationResponseSchema: z.ZodType<PageHostApplicationResponse> = z.looseObject({
  content: z.array(hostApplicationResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies ShapeOf<PageHostApplicationResponse>)

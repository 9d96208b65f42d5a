// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import {
  locationContextResponseSchema,
  type LocationContextResponse,
} from './location-context-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `listLocationContexts` (`GET /location-contexts`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pagelocationcontextresponse.md
 */
export interface PageLocationContextResponse {
  /** Items of this page. */
  readonly content: readonly LocationContextResponse[]
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

export const pageLocationContextResponseSchema: z.ZodType<PageLocationContextResponse> = z.looseObject({
  content: z.array(locationContextResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies ShapeOf<PageLocationContextResponse>)

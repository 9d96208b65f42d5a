// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { hostConnectorResponseSchema, type HostConnectorResponse } from './host-connector-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `listHostConnectors` (`GET /hosts/connectors`).
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/pagehostconnectorresponse.md
 */
export interface PageHostConnectorResponse {
  /** Items of this page. */
  readonly content: readonly HostConnectorResponse[]
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

export const pageHostConnectorResponseSchema: z.ZodType<PageHostConnectorResponse> = z.looseObject({
  content: z.array(hostConnectorResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies ShapeOf<PageHostConnectorResponse>)

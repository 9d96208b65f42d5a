// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import {
  networkApplicationResponseSchema,
  type NetworkApplicationResponse,
} from './network-application-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `listNetworkApplications` (`GET /networks/applications`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pagenetworkapplicationresponse.md
 */
export interface PageNetworkApplicationResponse {
  readonly content: readonly NetworkApplicationResponse[]
  readonly totalElements: number
  readonly totalPages: number
  readonly numberOfElements: number
  readonly page: number
  readonly size: number
}

export const pageNetworkApplicationResponseSchema: z.ZodType<PageNetworkApplicationResponse> = z.looseObject({
  content: z.array(networkApplicationResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies ShapeOf<PageNetworkApplicationResponse>)

// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { networkRouteResponseSchema, type NetworkRouteResponse } from './network-route-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `listNetworkRoutes` (`GET /networks/routes`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pagenetworkrouteresponse.md
 */
export interface PageNetworkRouteResponse {
  readonly content: readonly NetworkRouteResponse[]
  readonly totalElements: number
  readonly totalPages: number
  readonly numberOfElements: number
  readonly page: number
  readonly size: number
}

export const pageNetworkRouteResponseSchema: z.ZodType<PageNetworkRouteResponse> = z.looseObject({
  content: z.array(networkRouteResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies ShapeOf<PageNetworkRouteResponse>)

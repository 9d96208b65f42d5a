// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import {
  networkConnectorResponseSchema,
  type NetworkConnectorResponse,
} from './network-connector-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `listNetworkConnectors` (`GET /networks/connectors`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pagenetworkconnectorresponse.md
 */
export interface PageNetworkConnectorResponse {
  readonly content: readonly NetworkConnectorResponse[]
  readonly totalElements: number
  readonly totalPages: number
  readonly numberOfElements: number
  readonly page: number
  readonly size: number
}

export const pageNetworkConnectorResponseSchema: z.ZodType<PageNetworkConnectorResponse> = z.looseObject({
  content: z.array(networkConnectorResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies ShapeOf<PageNetworkConnectorResponse>)

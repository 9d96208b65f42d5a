// Generated from spec/ by `npm run generate`; change it there.

import type { NetworkRouteResponse } from './network-route-response.gen.ts'

/**
 * Response of `listNetworkRoutes` (`GET /networks/routes`).
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

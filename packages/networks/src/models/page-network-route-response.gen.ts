// Generated from spec/ by `npm run generate`; change it there.

import { isNetworkRouteResponse, type NetworkRouteResponse } from './network-route-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

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

/** Whether a value is a {@link PageNetworkRouteResponse}. */
export function isPageNetworkRouteResponse(value: unknown): value is PageNetworkRouteResponse {
  return (
    isObject(value) &&
    isArrayWith(value.content, isNetworkRouteResponse) &&
    Number.isFinite(value.totalElements) &&
    Number.isFinite(value.totalPages) &&
    Number.isFinite(value.numberOfElements) &&
    Number.isFinite(value.page) &&
    Number.isFinite(value.size)
  )
}

// Generated from spec/ by `npm run generate`; change it there.

import {
  isNetworkConnectorResponse,
  type NetworkConnectorResponse,
} from './network-connector-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `listNetworkConnectors` (`GET /networks/connectors`).
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

/** Whether a value is a {@link PageNetworkConnectorResponse}. */
export function isPageNetworkConnectorResponse(value: unknown): value is PageNetworkConnectorResponse {
  return (
    isObject(value) &&
    isArrayWith(value.content, isNetworkConnectorResponse) &&
    Number.isFinite(value.totalElements) &&
    Number.isFinite(value.totalPages) &&
    Number.isFinite(value.numberOfElements) &&
    Number.isFinite(value.page) &&
    Number.isFinite(value.size)
  )
}

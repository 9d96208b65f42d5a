// Generated from spec/ by `npm run generate`; change it there.

import type { NetworkConnectorResponse } from './network-connector-response.gen.ts'

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

// Generated from spec/ by `npm run generate`; change it there.

import type { NetworkResponse } from './network-response.gen.ts'

/**
 * Response of `listNetworks` (`GET /networks`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pagenetworkresponse.md
 */
export interface PageNetworkResponse {
  readonly content: readonly NetworkResponse[]
  readonly totalElements: number
  readonly totalPages: number
  readonly numberOfElements: number
  readonly page: number
  readonly size: number
}

// Generated from spec/ by `npm run generate`; change it there.

import type { NetworkIpServiceResponse } from './network-ip-service-response.gen.ts'

/**
 * Response of `listNetworkIpServices` (`GET /networks/ip-services`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pagenetworkipserviceresponse.md
 */
export interface PageNetworkIpServiceResponse {
  readonly content: readonly NetworkIpServiceResponse[]
  readonly totalElements: number
  readonly totalPages: number
  readonly numberOfElements: number
  readonly page: number
  readonly size: number
}

// Generated from spec/ by `npm run generate`; change it there.

import type { NetworkApplicationResponse } from './network-application-response.gen.ts'

/**
 * Response of `listNetworkApplications` (`GET /networks/applications`).
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

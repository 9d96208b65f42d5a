// Generated from spec/ by `npm run generate`; change it there.

import type { DnsRecordResponse } from './dns-record-response.gen.ts'

/**
 * Response of `listDnsRecords` (`GET /dns-records`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pagednsrecordresponse.html
 */
export interface PageDnsRecordResponse {
  readonly content: readonly DnsRecordResponse[]
  readonly totalElements: number
  readonly totalPages: number
  readonly numberOfElements: number
  readonly page: number
  readonly size: number
}

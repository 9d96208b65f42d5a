// Generated from spec/ by `npm run generate`; change it there.

import { isDnsRecordResponse, type DnsRecordResponse } from './dns-record-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

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

/** Whether a value is a {@link PageDnsRecordResponse}. */
export function isPageDnsRecordResponse(value: unknown): value is PageDnsRecordResponse {
  return (
    isObject(value) &&
    isArrayWith(value.content, isDnsRecordResponse) &&
    Number.isFinite(value.totalElements) &&
    Number.isFinite(value.totalPages) &&
    Number.isFinite(value.numberOfElements) &&
    Number.isFinite(value.page) &&
    Number.isFinite(value.size)
  )
}

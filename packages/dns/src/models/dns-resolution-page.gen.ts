// Generated from spec/ by `npm run generate`; change it there.

import { isDnsResolutionEntry, type DnsResolutionEntry } from './dns-resolution-entry.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `listDnsResolutions` (`GET /dns-log/user-dns-resolutions/page`).
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/dns-log/get-dns-requests-sent-by-user.md
 */
export interface DnsResolutionPage {
  readonly content?: readonly DnsResolutionEntry[]
  readonly totalElements?: number
  readonly totalPages?: number
  readonly numberOfElements?: number
  readonly page?: number
  readonly size?: number
}

/** Whether a value is a {@link DnsResolutionPage}. */
export function isDnsResolutionPage(value: unknown): value is DnsResolutionPage {
  return (
    isObject(value) &&
    (isArrayWith(value.content, isDnsResolutionEntry) || !('content' in value)) &&
    (Number.isFinite(value.totalElements) || !('totalElements' in value)) &&
    (Number.isFinite(value.totalPages) || !('totalPages' in value)) &&
    (Number.isFinite(value.numberOfElements) || !('numberOfElements' in value)) &&
    (Number.isFinite(value.page) || !('page' in value)) &&
    (Number.isFinite(value.size) || !('size' in value))
  )
}

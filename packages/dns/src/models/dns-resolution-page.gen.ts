// Generated from spec/ by `npm run generate`; change it there.

import type { DnsResolutionEntry } from './dns-resolution-entry.gen.ts'

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

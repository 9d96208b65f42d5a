// Generated from spec/ by `npm run generate`; change it there.

/**
 * Part of `DnsResolutionPage`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/dns-log/get-dns-requests-sent-by-user.md
 */
export interface DnsResolutionEntry {
  /** Hour as epoch milliseconds. Example: `1731412800000`. */
  readonly time?: number
  readonly domain?: string
  /** User, written member@tenant. */
  readonly memberId?: string
  readonly internalDomain?: boolean
  readonly allowedCount?: number
  readonly blockedCount?: number
  readonly failedCount?: number
}

// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

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

/** Whether a value is a {@link DnsResolutionEntry}. */
export function isDnsResolutionEntry(value: unknown): value is DnsResolutionEntry {
  return (
    isObject(value) &&
    (Number.isFinite(value.time) || !('time' in value)) &&
    (typeof value.domain === 'string' || !('domain' in value)) &&
    (typeof value.memberId === 'string' || !('memberId' in value)) &&
    (typeof value.internalDomain === 'boolean' || !('internalDomain' in value)) &&
    (Number.isFinite(value.allowedCount) || !('allowedCount' in value)) &&
    (Number.isFinite(value.blockedCount) || !('blockedCount' in value)) &&
    (Number.isFinite(value.failedCount) || !('failedCount' in value))
  )
}

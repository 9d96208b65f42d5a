// Generated from spec/ by `npm run generate`; change it there.

import { isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Response of `createDnsRecord` (`POST /dns-records`), `getDnsRecord` (`GET /dns-records/{id}`) and
 * `updateDnsRecord` (`PUT /dns-records/{id}`); part of `PageDnsRecordResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/dnsrecordresponse.md
 */
export interface DnsRecordResponse {
  readonly id: string
  readonly domain: string
  readonly description?: string
  readonly ipv4Addresses?: readonly string[]
  readonly ipv6Addresses?: readonly string[]
}

/** Whether a value is a {@link DnsRecordResponse}. */
export function isDnsRecordResponse(value: unknown): value is DnsRecordResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.domain === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    (isArrayWith(value.ipv4Addresses, isString) || !('ipv4Addresses' in value)) &&
    (isArrayWith(value.ipv6Addresses, isString) || !('ipv6Addresses' in value))
  )
}

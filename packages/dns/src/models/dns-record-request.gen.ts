// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Request body of `createDnsRecord` (`POST /dns-records`) and `updateDnsRecord`
 * (`PUT /dns-records/{id}`).
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/dnsrecordrequest.md
 */
export interface DnsRecordRequest {
  domain: string
  description?: string
  ipv4Addresses?: readonly string[]
  ipv6Addresses?: readonly string[]
}

/** Whether a value is a {@link DnsRecordRequest}. */
export function isDnsRecordRequest(value: unknown): value is DnsRecordRequest {
  return (
    isObject(value) &&
    typeof value.domain === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    (isArrayWith(value.ipv4Addresses, isString) || !('ipv4Addresses' in value)) &&
    (isArrayWith(value.ipv6Addresses, isString) || !('ipv6Addresses' in value)) &&
    hasOnlyKeys(value, ['domain', 'description', 'ipv4Addresses', 'ipv6Addresses'])
  )
}

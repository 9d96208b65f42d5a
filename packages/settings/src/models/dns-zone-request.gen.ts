// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Part of `DnsZonesRequest`. The form of `DnsZone` that requests take.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/dnszone.md
 */
export interface DnsZoneRequest {
  name: string
  addresses?: readonly string[]
}

/** Whether a value is a {@link DnsZoneRequest}. */
export function isDnsZoneRequest(value: unknown): value is DnsZoneRequest {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    (isArrayWith(value.addresses, isString) || !('addresses' in value)) &&
    hasOnlyKeys(value, ['name', 'addresses'])
  )
}

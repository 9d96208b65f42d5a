// Generated from spec/ by `npm run generate`; change it there.

import { isDnsZoneRequest, type DnsZoneRequest } from './dns-zone-request.gen.ts'
import { hasOnlyKeys, isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Request body of `setDnsZones` (`PUT /settings/dns/zones`). The form of `DnsZones` that requests
 * take.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/dnszones.md
 */
export interface DnsZonesRequest {
  zones?: readonly DnsZoneRequest[]
}

/** Whether a value is a {@link DnsZonesRequest}. */
export function isDnsZonesRequest(value: unknown): value is DnsZonesRequest {
  return (
    isObject(value) &&
    (isArrayWith(value.zones, isDnsZoneRequest) || !('zones' in value)) &&
    hasOnlyKeys(value, ['zones'])
  )
}

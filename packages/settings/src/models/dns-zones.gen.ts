// Generated from spec/ by `npm run generate`; change it there.

import { isDnsZone, type DnsZone } from './dns-zone.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `getDnsZones` (`GET /settings/dns/zones`) and `setDnsZones` (`PUT /settings/dns/zones`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/dnszones.md
 */
export interface DnsZones {
  readonly zones?: readonly DnsZone[]
}

/** Whether a value is a {@link DnsZones}. */
export function isDnsZones(value: unknown): value is DnsZones {
  return isObject(value) && (isArrayWith(value.zones, isDnsZone) || !('zones' in value))
}

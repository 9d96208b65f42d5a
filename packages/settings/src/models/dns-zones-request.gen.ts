// Generated from spec/ by `npm run generate`; change it there.

import type { DnsZoneRequest } from './dns-zone-request.gen.ts'

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

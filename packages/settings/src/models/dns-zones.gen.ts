// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { dnsZoneSchema, type DnsZone } from './dns-zone.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `getDnsZones` (`GET /settings/dns/zones`) and `setDnsZones` (`PUT /settings/dns/zones`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/dnszones.md
 */
export interface DnsZones {
  readonly zones?: readonly DnsZone[]
}

export const dnsZonesSchema: z.ZodType<DnsZones> = z.looseObject({
  zones: z.array(dnsZoneSchema).exactOptional(),
} satisfies ShapeOf<DnsZones>)

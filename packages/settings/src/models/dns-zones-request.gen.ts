// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { dnsZoneRequestSchema, type DnsZoneRequest } from './dns-zone-request.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Body of `setDnsZones` (`PUT /settings/dns/zones`). The form of `DnsZones` that requests take.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/dnszones.md
 */
export interface DnsZonesRequest {
  zones?: readonly DnsZoneRequest[]
}

export const dnsZonesRequestSchema: z.ZodType<DnsZonesRequest> = z.strictObject({
  zones: z.array(dnsZoneRequestSchema).exactOptional(),
} satisfies ShapeOf<DnsZonesRequest>)

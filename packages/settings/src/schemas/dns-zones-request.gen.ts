// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DnsZonesRequest } from '../models/dns-zones-request.gen.ts'
import { dnsZoneRequestSchema } from './dns-zone-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const dnsZonesRequestSchema: z.ZodType<DnsZonesRequest> = z.strictObject({
  zones: z.array(dnsZoneRequestSchema).exactOptional(),
} satisfies Shape<DnsZonesRequest>)

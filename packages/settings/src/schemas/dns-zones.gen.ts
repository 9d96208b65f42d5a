// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DnsZones } from '../models/dns-zones.gen.ts'
import { dnsZoneSchema } from './dns-zone.gen.ts'
import type { Shape } from './shape.gen.ts'

export const dnsZonesSchema: z.ZodType<DnsZones> = z.looseObject({
  zones: z.array(dnsZoneSchema).exactOptional(),
} satisfies Shape<DnsZones>)

// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DnsZone } from '../models/dns-zone.gen.ts'
import type { Shape } from './shape.gen.ts'

export const dnsZoneSchema: z.ZodType<DnsZone> = z.looseObject({
  name: z.string(),
  addresses: z.array(z.string()).exactOptional(),
} satisfies Shape<DnsZone>)

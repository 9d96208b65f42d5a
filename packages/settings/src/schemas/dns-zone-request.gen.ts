// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DnsZoneRequest } from '../models/dns-zone-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const dnsZoneRequestSchema: z.ZodType<DnsZoneRequest> = z.strictObject({
  name: z.string(),
  addresses: z.array(z.string()).exactOptional(),
} satisfies Shape<DnsZoneRequest>)

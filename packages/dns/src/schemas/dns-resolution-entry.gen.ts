// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DnsResolutionEntry } from '../models/dns-resolution-entry.gen.ts'
import type { Shape } from './shape.gen.ts'

export const dnsResolutionEntrySchema: z.ZodType<DnsResolutionEntry> = z.looseObject({
  time: z.number().exactOptional(),
  domain: z.string().exactOptional(),
  memberId: z.string().exactOptional(),
  internalDomain: z.boolean().exactOptional(),
  allowedCount: z.number().exactOptional(),
  blockedCount: z.number().exactOptional(),
  failedCount: z.number().exactOptional(),
} satisfies Shape<DnsResolutionEntry>)

// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DnsRecordRequest } from '../models/dns-record-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const dnsRecordRequestSchema: z.ZodType<DnsRecordRequest> = z.strictObject({
  domain: z.string(),
  description: z.string().exactOptional(),
  ipv4Addresses: z.array(z.string()).exactOptional(),
  ipv6Addresses: z.array(z.string()).exactOptional(),
} satisfies Shape<DnsRecordRequest>)

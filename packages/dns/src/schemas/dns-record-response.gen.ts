// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DnsRecordResponse } from '../models/dns-record-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const dnsRecordResponseSchema: z.ZodType<DnsRecordResponse> = z.looseObject({
  id: z.string(),
  domain: z.string(),
  description: z.string().exactOptional(),
  ipv4Addresses: z.array(z.string()).exactOptional(),
  ipv6Addresses: z.array(z.string()).exactOptional(),
} satisfies Shape<DnsRecordResponse>)

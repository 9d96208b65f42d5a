// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Body of `createDnsRecord` (`POST /dns-records`) and `updateDnsRecord` (`PUT /dns-records/{id}`).
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/dnsrecordrequest.md
 */
export interface DnsRecordRequest {
  domain: string
  description?: string
  ipv4Addresses?: readonly string[]
  ipv6Addresses?: readonly string[]
}

export const dnsRecordRequestSchema: z.ZodType<DnsRecordRequest> = z.strictObject({
  domain: z.string(),
  description: z.string().exactOptional(),
  ipv4Addresses: z.array(z.string()).exactOptional(),
  ipv6Addresses: z.array(z.string()).exactOptional(),
} satisfies ShapeOf<DnsRecordRequest>)

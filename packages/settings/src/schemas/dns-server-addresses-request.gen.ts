// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DnsServerAddressesRequest } from '../models/dns-server-addresses-request.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

export const dnsServerAddressesRequestSchema: z.ZodType<DnsServerAddressesRequest> = z.strictObject({
  primaryIpV4: z.string(),
  secondaryIpV4: z.string().exactOptional(),
} satisfies ShapeOf<DnsServerAddressesRequest>)

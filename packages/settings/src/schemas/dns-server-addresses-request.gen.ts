// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DnsServerAddressesRequest } from '../models/dns-server-addresses-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const dnsServerAddressesRequestSchema: z.ZodType<DnsServerAddressesRequest> = z.strictObject({
  primaryIpV4: z.string(),
  secondaryIpV4: z.string().exactOptional(),
} satisfies Shape<DnsServerAddressesRequest>)

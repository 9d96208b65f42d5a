// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DnsServerAddresses } from '../models/dns-server-addresses.gen.ts'
import type { Shape } from './shape.gen.ts'

export const dnsServerAddressesSchema: z.ZodType<DnsServerAddresses> = z.looseObject({
  primaryIpV4: z.string(),
  secondaryIpV4: z.string().exactOptional(),
} satisfies Shape<DnsServerAddresses>)

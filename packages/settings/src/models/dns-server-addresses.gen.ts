// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `getDnsServerAddresses` (`GET /settings/dns/custom-servers`) and `setDnsServerAddresses`
 * (`PUT /settings/dns/custom-servers`).
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/dnsserveraddresses.md
 */
export interface DnsServerAddresses {
  readonly primaryIpV4: string
  readonly secondaryIpV4?: string
}

export const dnsServerAddressesSchema: z.ZodType<DnsServerAddresses> = z.looseObject({
  primaryIpV4: z.string(),
  secondaryIpV4: z.string().exactOptional(),
} satisfies ShapeOf<DnsServerAddresses>)

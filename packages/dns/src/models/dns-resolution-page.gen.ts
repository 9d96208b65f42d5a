// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { dnsResolutionEntrySchema, type DnsResolutionEntry } from './dns-resolution-entry.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `listDnsResolutions` (`GET /dns-log/user-dns-resolutions/page`).
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/dns-log/get-dns-requests-sent-by-user.md
 */
export interface DnsResolutionPage {
  readonly content?: readonly DnsResolutionEntry[]
  readonly totalElements?: number
  readonly totalPages?: number
  readonly numberOfElements?: number
  readonly page?: number
  readonly size?: number
}

export const dnsResolutionPageSchema: z.ZodType<DnsResolutionPage> = z.looseObject({
  content: z.array(dnsResolutionEntrySchema).exactOptional(),
  totalElements: z.number().exactOptional(),
  totalPages: z.number().exactOptional(),
  numberOfElements: z.number().exactOptional(),
  page: z.number().exactOptional(),
  size: z.number().exactOptional(),
} satisfies ShapeOf<DnsResolutionPage>)

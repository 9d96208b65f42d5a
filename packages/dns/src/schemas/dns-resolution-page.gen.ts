// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DnsResolutionPage } from '../models/dns-resolution-page.gen.ts'
import { dnsResolutionEntrySchema } from './dns-resolution-entry.gen.ts'
import type { Shape } from './shape.gen.ts'

export const dnsResolutionPageSchema: z.ZodType<DnsResolutionPage> = z.looseObject({
  content: z.array(dnsResolutionEntrySchema).exactOptional(),
  totalElements: z.number().exactOptional(),
  totalPages: z.number().exactOptional(),
  numberOfElements: z.number().exactOptional(),
  page: z.number().exactOptional(),
  size: z.number().exactOptional(),
} satisfies Shape<DnsResolutionPage>)

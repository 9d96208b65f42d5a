// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { PageDnsRecordResponse } from '../models/page-dns-record-response.gen.ts'
import { dnsRecordResponseSchema } from './dns-record-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const pageDnsRecordResponseSchema: z.ZodType<PageDnsRecordResponse> = z.looseObject({
  content: z.array(dnsRecordResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies Shape<PageDnsRecordResponse>)

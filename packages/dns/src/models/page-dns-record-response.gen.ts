// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { dnsRecordResponseSchema, type DnsRecordResponse } from './dns-record-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `listDnsRecords` (`GET /dns-records`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/pagednsrecordresponse.html
 */
export interface PageDnsRecordResponse {
  readonly content: readonly DnsRecordResponse[]
  readonly totalElements: number
  readonly totalPages: number
  readonly numberOfElements: number
  readonly page: number
  readonly size: number
}

export const pageDnsRecordResponseSchema: z.ZodType<PageDnsRecordResponse> = z.looseObject({
  content: z.array(dnsRecordResponseSchema),
  totalElements: z.number(),
  totalPages: z.number(),
  numberOfElements: z.number(),
  page: z.number(),
  size: z.number(),
} satisfies ShapeOf<PageDnsRecordResponse>)

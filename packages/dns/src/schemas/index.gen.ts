// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core/model'
import { dnsRecordRequestSchema } from './dns-record-request.gen.ts'
import type { DnsRecordRequest } from '../models/dns-record-request.gen.ts'
import { dnsRecordResponseSchema } from './dns-record-response.gen.ts'
import type { DnsRecordResponse } from '../models/dns-record-response.gen.ts'
import { dnsResolutionEntrySchema } from './dns-resolution-entry.gen.ts'
import type { DnsResolutionEntry } from '../models/dns-resolution-entry.gen.ts'
import { dnsResolutionPageSchema } from './dns-resolution-page.gen.ts'
import type { DnsResolutionPage } from '../models/dns-resolution-page.gen.ts'
import { pageDnsRecordResponseSchema } from './page-dns-record-response.gen.ts'
import type { PageDnsRecordResponse } from '../models/page-dns-record-response.gen.ts'
import { getDnsLogEnabledResponseSchema } from './inline-values.gen.ts'
import type { GetDnsLogEnabledResponse } from '../models/inline-values.gen.ts'

export type { DnsRecordRequest } from '../models/dns-record-request.gen.ts'
export type { DnsRecordResponse } from '../models/dns-record-response.gen.ts'
export type { DnsResolutionEntry } from '../models/dns-resolution-entry.gen.ts'
export type { DnsResolutionPage } from '../models/dns-resolution-page.gen.ts'
export type { PageDnsRecordResponse } from '../models/page-dns-record-response.gen.ts'
export type { GetDnsLogEnabledResponse } from '../models/inline-values.gen.ts'

/** Checks and writes {@link DnsRecordRequest}. */
export const dnsRecordRequest: Model<DnsRecordRequest> = defineModel({
  name: 'DnsRecordRequest',
  kind: 'request',
  schema: dnsRecordRequestSchema,
})

/** Checks and writes {@link DnsRecordResponse}. */
export const dnsRecordResponse: Model<DnsRecordResponse> = defineModel({
  name: 'DnsRecordResponse',
  kind: 'response',
  schema: dnsRecordResponseSchema,
})

/** Checks and writes {@link DnsResolutionEntry}. */
export const dnsResolutionEntry: Model<DnsResolutionEntry> = defineModel({
  name: 'DnsResolutionEntry',
  kind: 'response',
  schema: dnsResolutionEntrySchema,
})

/** Checks and writes {@link DnsResolutionPage}. */
export const dnsResolutionPage: Model<DnsResolutionPage> = defineModel({
  name: 'DnsResolutionPage',
  kind: 'response',
  schema: dnsResolutionPageSchema,
})

/** Checks and writes {@link PageDnsRecordResponse}. */
export const pageDnsRecordResponse: Model<PageDnsRecordResponse> = defineModel({
  name: 'PageDnsRecordResponse',
  kind: 'response',
  schema: pageDnsRecordResponseSchema,
})

/** Checks and writes {@link GetDnsLogEnabledResponse}. */
export const getDnsLogEnabledResponse: Model<GetDnsLogEnabledResponse> = defineModel({
  name: 'GetDnsLogEnabledResponse',
  kind: 'response',
  schema: getDnsLogEnabledResponseSchema,
})

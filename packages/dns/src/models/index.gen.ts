// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core'
import { dnsRecordRequestSchema, type DnsRecordRequest } from './dns-record-request.gen.ts'
import { dnsRecordResponseSchema, type DnsRecordResponse } from './dns-record-response.gen.ts'
import { dnsResolutionEntrySchema, type DnsResolutionEntry } from './dns-resolution-entry.gen.ts'
import { dnsResolutionPageSchema, type DnsResolutionPage } from './dns-resolution-page.gen.ts'
import { pageDnsRecordResponseSchema, type PageDnsRecordResponse } from './page-dns-record-response.gen.ts'
import { getDnsLogEnabledAnswerSchema, type GetDnsLogEnabledAnswer } from './inline-values.gen.ts'

export type { DnsRecordRequest } from './dns-record-request.gen.ts'
export type { DnsRecordResponse } from './dns-record-response.gen.ts'
export type { DnsResolutionEntry } from './dns-resolution-entry.gen.ts'
export type { DnsResolutionPage } from './dns-resolution-page.gen.ts'
export type { PageDnsRecordResponse } from './page-dns-record-response.gen.ts'
export type { GetDnsLogEnabledAnswer } from './inline-values.gen.ts'

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

/** Checks and writes {@link GetDnsLogEnabledAnswer}. */
export const getDnsLogEnabledAnswer: Model<GetDnsLogEnabledAnswer> = defineModel({
  name: 'GetDnsLogEnabledAnswer',
  kind: 'response',
  schema: getDnsLogEnabledAnswerSchema,
})

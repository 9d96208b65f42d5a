// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import { isDnsRecordRequest, type DnsRecordRequest } from './dns-record-request.gen.ts'
import { isDnsRecordResponse, type DnsRecordResponse } from './dns-record-response.gen.ts'
import { isDnsResolutionPage, type DnsResolutionPage } from './dns-resolution-page.gen.ts'
import { isPageDnsRecordResponse, type PageDnsRecordResponse } from './page-dns-record-response.gen.ts'
import { isGetDnsLogEnabledResponse, type GetDnsLogEnabledResponse } from './inline-values.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const dnsRecordRequest: LazyModel<DnsRecordRequest> = {
  name: 'DnsRecordRequest',
  kind: 'request',
  check: isDnsRecordRequest,
  explain: async () => (await load()).dnsRecordRequest.schema,
}

export const dnsRecordResponse: LazyModel<DnsRecordResponse> = {
  name: 'DnsRecordResponse',
  kind: 'response',
  check: isDnsRecordResponse,
  explain: async () => (await load()).dnsRecordResponse.schema,
}

export const dnsResolutionPage: LazyModel<DnsResolutionPage> = {
  name: 'DnsResolutionPage',
  kind: 'response',
  check: isDnsResolutionPage,
  explain: async () => (await load()).dnsResolutionPage.schema,
}

export const pageDnsRecordResponse: LazyModel<PageDnsRecordResponse> = {
  name: 'PageDnsRecordResponse',
  kind: 'response',
  check: isPageDnsRecordResponse,
  explain: async () => (await load()).pageDnsRecordResponse.schema,
}

export const getDnsLogEnabledResponse: LazyModel<GetDnsLogEnabledResponse> = {
  name: 'GetDnsLogEnabledResponse',
  kind: 'response',
  check: isGetDnsLogEnabledResponse,
  explain: async () => (await load()).getDnsLogEnabledResponse.schema,
}

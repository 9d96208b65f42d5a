// Generated from spec/ by `npm run generate`; change it there.

export type { DnsRecordRequest } from './dns-record-request.gen.ts'
export type { DnsRecordResponse } from './dns-record-response.gen.ts'
export type { DnsResolutionEntry } from './dns-resolution-entry.gen.ts'
export type { DnsResolutionPage } from './dns-resolution-page.gen.ts'
export type { PageDnsRecordResponse } from './page-dns-record-response.gen.ts'
export type { GetDnsLogEnabledResponse } from './inline-values.gen.ts'

// Generated from spec/ by `npm run generate`; change it there.

import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type * as models from './models/model-table.gen.ts'
import type {
  DnsRecordRequest,
  DnsRecordResponse,
  DnsResolutionPage,
  GetDnsLogEnabledResponse,
  PageDnsRecordResponse,
} from './models/index.gen.ts'

// The models are loaded with the first body or check, and zod where one has to be explained.
const operation = operations<typeof models>(() => import('./models/model-table.gen.ts'))

/** Turn the DNS log off: `PUT /dns-log/user-dns-resolutions/disable` */
export const disableDnsLog: Operation<Record<string, never>, void> = operation({
  id: 'disableDnsLog',
  method: 'PUT',
  path: '/dns-log/user-dns-resolutions/disable',
})

/** Turn the DNS log on: `PUT /dns-log/user-dns-resolutions/enable` */
export const enableDnsLog: Operation<Record<string, never>, void> = operation({
  id: 'enableDnsLog',
  method: 'PUT',
  path: '/dns-log/user-dns-resolutions/enable',
})

/** Tell whether the DNS log is on: `GET /dns-log/user-dns-resolutions/enabled` */
export const getDnsLogEnabled: Operation<Record<string, never>, GetDnsLogEnabledResponse> = operation({
  id: 'getDnsLogEnabled',
  method: 'GET',
  path: '/dns-log/user-dns-resolutions/enabled',
  since: '1.1.1',
  response: 'getDnsLogEnabledResponse',
})

/** Page through DNS queries made by users, summed per hour: `GET /dns-log/user-dns-resolutions/page` */
export const listDnsResolutions: Operation<
  {
    readonly startHour: string
    readonly hoursBack?: number | undefined
    readonly page?: number | undefined
    readonly size?: number | undefined
  },
  DnsResolutionPage
> = operation({
  id: 'listDnsResolutions',
  method: 'GET',
  path: '/dns-log/user-dns-resolutions/page',
  query: {
    startHour: { kind: 'string', format: 'date-time' },
    hoursBack: { kind: 'integer?', minimum: 1, maximum: 2 },
    page: 'integer?',
    size: { kind: 'integer?', minimum: 10, maximum: 10000 },
  },
  response: 'dnsResolutionPage',
})

/** List DNS records, one page: `GET /dns-records` */
export const listDnsRecords: Operation<
  { readonly page?: number | undefined; readonly size?: number | undefined },
  PageDnsRecordResponse
> = operation({
  id: 'listDnsRecords',
  method: 'GET',
  path: '/dns-records',
  query: { page: 'integer?', size: { kind: 'integer?', minimum: 1, maximum: 1000 } },
  response: 'pageDnsRecordResponse',
})

/** Create a DNS record: `POST /dns-records` */
export const createDnsRecord: Operation<{ readonly body: DnsRecordRequest }, DnsRecordResponse> = operation({
  id: 'createDnsRecord',
  method: 'POST',
  path: '/dns-records',
  body: 'dnsRecordRequest',
  response: 'dnsRecordResponse',
})

/** Get one DNS record: `GET /dns-records/{id}` */
export const getDnsRecord: Operation<{ readonly id: string }, DnsRecordResponse> = operation({
  id: 'getDnsRecord',
  method: 'GET',
  path: '/dns-records/{id}',
  since: '1.1.0',
  response: 'dnsRecordResponse',
})

/** Replace a DNS record: `PUT /dns-records/{id}` */
export const updateDnsRecord: Operation<
  { readonly id: string; readonly body: DnsRecordRequest },
  DnsRecordResponse
> = operation({
  id: 'updateDnsRecord',
  method: 'PUT',
  path: '/dns-records/{id}',
  body: 'dnsRecordRequest',
  response: 'dnsRecordResponse',
})

/** Delete a DNS record: `DELETE /dns-records/{id}` */
export const deleteDnsRecord: Operation<{ readonly id: string }, void> = operation({
  id: 'deleteDnsRecord',
  method: 'DELETE',
  path: '/dns-records/{id}',
})

/** Every contract of this package. */
export const allOperations: readonly Contract[] = [
  disableDnsLog,
  enableDnsLog,
  getDnsLogEnabled,
  listDnsResolutions,
  listDnsRecords,
  createDnsRecord,
  getDnsRecord,
  updateDnsRecord,
  deleteDnsRecord,
]

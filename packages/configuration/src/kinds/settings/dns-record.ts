import { dns, type DnsRecordRequest, type DnsRecordResponse, draftRecord } from '@cloudconnexa/dns'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { createObjectMethods } from '../shared/section-methods.ts'

/** DNS records of the WPC. */
export const dnsRecordKind: Kind = defineKind<DnsRecordResponse, DnsRecordRequest>({
  name: 'dnsRecord',
  title: 'DNS record',
  place: { list: 'dns-records' },
  key: 'domain',
  level: 80,
  schema: () => loadRequestSchema('dns', 'DnsRecordRequest'),
  sets: ['ipv4Addresses', 'ipv6Addresses'],
  draft: draftRecord,
  ...createObjectMethods((context) => context.use(dns).records),
})

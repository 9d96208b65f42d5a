import { dns, type DnsRecordRequest, type DnsRecordResponse, draftRecord } from '@cloudconnexa/dns'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'

/** DNS records of the WPC. */
export const dnsRecordKind: Kind = defineKind<DnsRecordResponse, DnsRecordRequest>({
  name: 'dnsRecord',
  title: 'DNS record',
  place: { list: 'dns-records' },
  key: 'domain',
  level: 80,
  schema: () => loadRequestSchema('dns', 'DnsRecordRequest'),
  sets: ['ipv4Addresses', 'ipv6Addresses'],
  list: async ({ context, options }) =>
    (await context.use(dns).records.list(options).toArray()).map((item) => ({ item })),
  draft: draftRecord,
  create: async ({ context, options }, body) => (await context.use(dns).records.create(body, options)).id,
  update: async ({ context, options }, { id, after }) => {
    await context.use(dns).records.update(id, after, options)
  },
  delete: async ({ context, options }, id) => {
    await context.use(dns).records.delete(id, options)
  },
})

import type { DnsRecordResponse } from '@cloudconnexa/dns'
import { codeOf, invalid, missing, refused, unchecked, unknownId } from '../failures.ts'
import { nothing, row, type Section, type Workspace } from '../operation-row.ts'
import { uniqueName } from '../unique.ts'
import { anyText, holding, pageIncluding } from './matchers.ts'

function aRecord({ client }: Workspace): PromiseLike<DnsRecordResponse> {
  return client.dns.records.create({ domain: `${uniqueName('db')}.example.com`, ipv4Addresses: ['10.0.0.5'] })
}

const wiki = { domain: 'wiki.example.com', ipv4Addresses: ['10.0.0.6'] }

/** DNS records. The API says 400 of one that does not exist. */
export const dnsRecords: Section = {
  name: 'DNS records',
  rows: {
    listDnsRecords: row(aRecord, {
      call: (client) => client.dns.records.list(),
      answer: pageIncluding,
      failures: [invalid((client) => client.dns.records.list({ page: 0.5 }))],
    }),
    createDnsRecord: row(nothing, {
      call: (client) => client.dns.records.create(wiki),
      answer: () => holding({ id: anyText(), ...wiki }),
      failures: [
        invalid((client) => client.dns.records.create(unchecked({ ipv4Addresses: ['10.0.0.6'] }))),
        refused((client) => client.dns.records.create({ domain: 'wiki.example.com' })),
      ],
    }),
    getDnsRecord: row(aRecord, {
      call: (client, { id }) => client.dns.records.get(id),
      answer: (record) => record,
      failures: [missing((client) => client.dns.records.get(unknownId), 400)],
    }),
    updateDnsRecord: row(aRecord, {
      call: (client, { id }) => client.dns.records.update(id, wiki),
      answer: ({ id }) => holding({ id, ...wiki }),
      failures: [missing((client) => client.dns.records.update(unknownId, wiki), 400)],
    }),
    deleteDnsRecord: row(aRecord, {
      call: (client, { id }) => client.dns.records.delete(id),
      answer: () => undefined,
      effect: {
        read: ({ client }, { id }) => codeOf(client.dns.records.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [missing((client) => client.dns.records.delete(unknownId), 400)],
    }),
  },
}

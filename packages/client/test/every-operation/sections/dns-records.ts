import type { DnsRecordResponse } from '@cloudconnexa/dns'
import {
  catchCode,
  expectInvalid,
  expectMissing,
  expectRefusal,
  skipTypeCheck,
  unknownId,
} from '../failures.ts'
import { nothing, row, type Section, type Workspace } from '../operation-row.ts'
import { createUniqueName } from '../unique.ts'
import { matchAnyString, matchObject, matchPageWith } from './matchers.ts'

function createRecord({ client }: Workspace): PromiseLike<DnsRecordResponse> {
  return client.dns.records.create({
    domain: `${createUniqueName('db')}.example.com`,
    ipv4Addresses: ['10.0.0.5'],
  })
}

const wiki = { domain: 'wiki.example.com', ipv4Addresses: ['10.0.0.6'] }

/** DNS records. The API says 400 of one that does not exist. */
export const dnsRecords: Section = {
  name: 'DNS records',
  rows: {
    listDnsRecords: row(createRecord, {
      call: (client) => client.dns.records.list(),
      response: matchPageWith,
      failures: [expectInvalid((client) => client.dns.records.list({ page: 0.5 }))],
    }),
    createDnsRecord: row(nothing, {
      call: (client) => client.dns.records.create(wiki),
      response: () => matchObject({ id: matchAnyString(), ...wiki }),
      failures: [
        expectInvalid((client) => client.dns.records.create(skipTypeCheck({ ipv4Addresses: ['10.0.0.6'] }))),
        expectRefusal((client) => client.dns.records.create({ domain: 'wiki.example.com' })),
      ],
    }),
    getDnsRecord: row(createRecord, {
      call: (client, { id }) => client.dns.records.get(id),
      response: (record) => record,
      failures: [expectMissing((client) => client.dns.records.get(unknownId))],
    }),
    updateDnsRecord: row(createRecord, {
      call: (client, { id }) => client.dns.records.update(id, wiki),
      response: ({ id }) => matchObject({ id, ...wiki }),
      failures: [expectMissing((client) => client.dns.records.update(unknownId, wiki))],
    }),
    deleteDnsRecord: row(createRecord, {
      call: (client, { id }) => client.dns.records.delete(id),
      response: () => undefined,
      effect: {
        read: ({ client }, { id }) => catchCode(client.dns.records.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [expectMissing((client) => client.dns.records.delete(unknownId))],
    }),
  },
}

import { type OperationCase, testOperations } from '@cloudconnexa/service-tests'
import { dns, type DnsService } from '../src/index.ts'

const request = { domain: 'db.example.com', description: 'Database', ipv4Addresses: ['10.0.0.5'] }
const record = { id: '7', ...request }
const page = { content: [record], totalElements: 1, totalPages: 1, numberOfElements: 1, page: 0, size: 1000 }
const entry = { time: 1_769_853_600_000, domain: 'example.com', memberId: 'ada@acme', allowedCount: 5 }
const cases: Readonly<Record<string, OperationCase<DnsService>>> = {
  listDnsRecords: {
    call: (client) => client.records.list(),
    query: '?page=0&size=1000',
    response: [200, page],
  },
  createDnsRecord: {
    call: (client) => client.records.create(request),
    body: request,
    response: [201, record],
  },
  getDnsRecord: {
    call: (client) => client.records.get('7'),
    response: [200, record],
  },
  updateDnsRecord: {
    call: (client) => client.records.update('7', request),
    body: request,
    response: [200, record],
  },
  deleteDnsRecord: {
    call: (client) => client.records.delete('7'),
    response: [204],
  },
  disableDnsLog: { call: (client) => client.log.disable(), response: [200] },
  enableDnsLog: { call: (client) => client.log.enable(), response: [200] },
  getDnsLogEnabled: {
    call: (client) => client.log.get(),
    response: [200, true],
  },
  listDnsResolutions: {
    call: (client) => client.log.list(new Date('2026-01-31T10:00:00Z'), { hoursBack: 2 }),
    query: '?startHour=2026-01-31T10%3A00%3A00.000Z&hoursBack=2&page=0&size=10000',
    response: [200, { ...page, content: [entry], size: 10_000 }],
  },
}

testOperations(dns, cases)

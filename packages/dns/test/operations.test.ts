import { expect, it } from 'vitest'
import { dns } from '../src/index.ts'
import { type Answer, connect, type Connection } from './connect.ts'

interface Case {
  readonly call: (connection: Connection) => PromiseLike<unknown>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly answer: Answer
  readonly result: unknown
}

const request = { domain: 'db.example.com', description: 'Database', ipv4Addresses: ['10.0.0.5'] }
const record = { id: 'some-id', ...request }
const page = { content: [record], totalElements: 1, totalPages: 1, numberOfElements: 1, page: 0, size: 1000 }
const entry = { time: 1_769_853_600_000, domain: 'example.com', memberId: 'ada@acme', allowedCount: 5 }
const cases: Readonly<Record<string, Case>> = {
  listDnsRecords: {
    call: ({ client }) => client.dns.records.list(),
    query: { page: '0', size: '1000' },
    answer: { json: page },
    result: page,
  },
  createDnsRecord: {
    call: ({ client }) => client.dns.records.create(request),
    body: request,
    answer: { status: 201, json: record },
    result: record,
  },
  getDnsRecord: {
    call: ({ client }) => client.dns.records.get('some-id'),
    answer: { json: record },
    result: record,
  },
  updateDnsRecord: {
    call: ({ client }) => client.dns.records.update('some-id', request),
    body: request,
    answer: { json: record },
    result: record,
  },
  deleteDnsRecord: {
    call: ({ client }) => client.dns.records.delete('some-id'),
    answer: { status: 204 },
    result: undefined,
  },
  disableDnsLog: { call: ({ client }) => client.dns.log.disable(), answer: {}, result: undefined },
  enableDnsLog: { call: ({ client }) => client.dns.log.enable(), answer: {}, result: undefined },
  getDnsLogEnabled: {
    call: ({ client }) => client.dns.log.isEnabled(),
    answer: { json: true },
    result: true,
  },
  listDnsResolutions: {
    call: ({ client }) => client.dns.log.list(new Date('2026-01-31T10:00:00Z'), { hoursBack: 2 }),
    query: { startHour: '2026-01-31T10:00:00.000Z', hoursBack: '2', page: '0', size: '10000' },
    answer: { json: { ...page, content: [entry], size: 10_000 } },
    result: { ...page, content: [entry], size: 10_000 },
  },
}

it('has a case for every operation of the definition', () => {
  expect(Object.keys(cases).toSorted()).toEqual(dns.operations.map(({ id }) => id).toSorted())
})

it.each(dns.operations)('$id goes out as $method $path', async ({ id, method, path }) => {
  const { call, query = {}, body, answer, result } = cases[id] ?? expect.unreachable(`no case for ${id}`)
  await using connection = await connect(() => answer)
  expect(await call(connection)).toEqual(result)
  const content = body === undefined ? {} : { contentType: 'application/json', body: JSON.stringify(body) }
  expect(connection.sent).toEqual([{ method, path: path.replace('{id}', 'some-id'), query, ...content }])
})

import { NotFoundError, UnsupportedOperationError } from '@cloudconnexa/errors'
import { type ScriptedResponse, connect, type SentRequest } from '@cloudconnexa/service-tests'
import { describe, expect, it } from 'vitest'
import { type DnsRecordResponse, dns } from '../src/index.ts'

const records: readonly DnsRecordResponse[] = [
  { id: '1', domain: 'mail.example.com', ipv4Addresses: ['10.0.0.1'] },
  {
    id: '2',
    domain: 'db.example.com',
    description: 'Database',
    ipv4Addresses: ['10.0.0.2'],
    ipv6Addresses: ['fd00::2'],
  },
]

/** Lists and reads the records; responds to a replacement with what it was sent. */
function response({ method, path, body }: SentRequest): ScriptedResponse {
  const id = path.replace(/^\/dns-records\/?/, '')
  if (method === 'PUT') return [200, { id, ...(body as object) }] // a replacement is an object
  if (id !== '') return [200, records.find((record) => record.id === id)]
  const counts = { totalElements: 2, totalPages: 1, numberOfElements: 2, page: 0, size: 1000 }
  return [200, { content: records, ...counts }]
}

describe('patch', () => {
  it('keeps what is not named, clears what is null', async () => {
    await using connection = await connect({ dns }, response)
    const { client, sent } = connection
    const after = await client.dns.records.patch('2', { ipv4Addresses: ['10.0.0.9'], description: null })
    const written = { domain: 'db.example.com', ipv4Addresses: ['10.0.0.9'], ipv6Addresses: ['fd00::2'] }
    expect(after).toEqual({ id: '2', ...written })
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /dns-records/2',
      'PUT /dns-records/2',
    ])
    expect(sent[1]?.body).toEqual(written)
  })

  it('reads the list where API 1.0 cannot read one record', async () => {
    await using connection = await connect({ dns }, response, { apiVersion: '1.0' })
    const { client, sent } = connection
    await client.dns.records.patch('2', { description: 'Other' })
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /dns-records',
      'PUT /dns-records/2',
    ])
  })
})

it('get picks from the list on API 1.0, and knows what is not there', async () => {
  await using connection = await connect({ dns }, response, { apiVersion: '1.0' })
  const { client } = connection
  expect(await client.dns.records.get('1')).toEqual(records[0])
  await expect(client.dns.records.get('3')).rejects.toBeInstanceOf(NotFoundError)
})

it.each(['db.example.com', 'DB.Example.com', 'db.example.com.'])('findByDomain takes %s', async (domain) => {
  await using connection = await connect({ dns }, response)
  expect((await connection.client.dns.records.findByDomain(domain))?.id).toBe('2')
})

it('findByDomain finds no part of a name', async () => {
  await using connection = await connect({ dns }, response)
  expect(await connection.client.dns.records.findByDomain('example.com')).toBeUndefined()
})

it('a record that does not exist is a NotFoundError, though the API responds with 400', async () => {
  const details = { errorDetails: { dnsRecord: [{ errorCode: '9-11-6', message: 'Entity does not exist' }] } }
  await using connection = await connect({ dns }, () => [400, details])
  const { client } = connection
  await expect(client.dns.records.get('1')).rejects.toBeInstanceOf(NotFoundError)
  await expect(client.dns.records.delete('1')).rejects.toBeInstanceOf(NotFoundError)
})

it('the state of the DNS log is not there before API 1.1.1', async () => {
  await using connection = await connect({ dns }, response, { apiVersion: '1.1.0' })
  await expect(connection.client.dns.log.get()).rejects.toBeInstanceOf(UnsupportedOperationError)
})

import { systemClock } from '@cloudconnexa/core'
import { type ScriptedResponse, connect, type SentRequest } from '@cloudconnexa/service-tests'
import { describe, expect, it } from 'vitest'
import { dns } from '../src/index.ts'

const hour = 3_600_000
const clock = { ...systemClock, now: () => Date.parse('2026-03-04T12:30:00Z') }

/** One entry for each hour that a request covers: up to the named hour, or (`before`) up to the one before it. */
function createResponder(covers: 'named' | 'before'): (sent: SentRequest) => ScriptedResponse {
  return ({ query: { startHour = '', hoursBack = '1', page, size } }) => {
    const newest = Date.parse(startHour) - (covers === 'before' ? hour : 0)
    const content = Array.from({ length: Number(hoursBack) }, (_, back) => ({
      time: newest - back * hour,
      domain: 'example.com',
    }))
    return [200, { content, totalPages: 1, page: Number(page), size: Number(size) }]
  }
}

function asked(sent: readonly SentRequest[]): readonly string[] {
  return sent.map(({ query: { startHour, hoursBack } }) => `${startHour?.slice(8, 13)} ${hoursBack}`)
}

describe.each(['named', 'before'] as const)('where a response ends with the hour %s', (covers) => {
  it.each([
    ['2026-03-01T10:00:00Z', '2026-03-01T11:00:00Z', 1],
    ['2026-03-01T10:00:00Z', '2026-03-01T12:00:00Z', 2],
    ['2026-03-01T10:20:00Z', '2026-03-01T13:40:00Z', 4],
    ['2026-03-01', '2026-03-03', 48],
  ])('gives every hour from %s to %s once', async (start, end, hours) => {
    await using connection = await connect({ dns }, createResponder(covers), { clock })
    const { client, sent } = connection
    const entries = await client.dns.log.listRange(start, end).toArray()
    const from = Math.floor(Date.parse(start) / hour) * hour
    expect(entries.map(({ time = 0 }) => time).toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: hours }, (_, index) => from + index * hour),
    )
    expect(sent).toHaveLength(Math.ceil((hours + 1) / 2))
  })
})

it('asks for no hour that lies ahead', async () => {
  await using connection = await connect({ dns }, createResponder('named'), { clock })
  const { client, sent } = connection
  const entries = await client.dns.log.listRange('2026-03-04T11:00:00Z', new Date('2026-03-05')).toArray()
  expect(asked(sent)).toEqual(['04T12 2'])
  expect(entries).toHaveLength(2)
})

it('reads all pages of all hours, and goes on after hours without entries', async () => {
  await using connection = await connect(
    { dns },
    ({ query: { startHour = '', page } }) => {
      const isFull = startHour.includes('T13')
      const content = isFull ? [{ time: Date.parse(startHour), domain: `page ${page}` }] : []
      return [200, { content, totalPages: isFull ? 2 : 0, page: Number(page), size: 10 }]
    },
    { clock },
  )
  const { client, sent } = connection
  const entries = await client.dns.log
    .listRange('2026-03-01T10:00:00Z', '2026-03-01T14:00:00Z', { size: 10 })
    .toArray()
  expect(entries.map(({ domain }) => domain)).toEqual(['page 0', 'page 1'])
  expect(sent.map(({ query }) => `${query['startHour']?.slice(11, 13)} ${query['page']}`)).toEqual([
    '11 0',
    '13 0',
    '13 1',
    '14 0',
  ])
  expect(new Set(sent.map(({ query }) => query['size']))).toEqual(new Set(['10']))
})

it.each([
  ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z'],
  ['2026-03-02', '2026-03-01'],
  ['2026-03-06', '2026-03-07'],
  ['yesterday', '2026-03-01'],
])('sends nothing for the range from %s to %s', async (start, end) => {
  await using connection = await connect({ dns }, createResponder('named'), { clock })
  const { client, sent } = connection
  await expect(client.dns.log.listRange(start, end).toArray()).rejects.toMatchObject({
    name: 'ValidationError',
    origin: 'client',
    issues: [{ path: 'startHour' }],
  })
  expect(sent).toEqual([])
})

it('list reads further pages of the same hours', async () => {
  await using connection = await connect({ dns }, ({ query: { page } }) => [
    200,
    { content: [{ domain: `page ${page}` }], totalPages: 2, page: Number(page), size: 10_000 },
  ])
  const { client, sent } = connection
  const entries = await client.dns.log.list('2026-03-01T10:00:00Z').toArray()
  expect(entries.map(({ domain }) => domain)).toEqual(['page 0', 'page 1'])
  expect(sent.map(({ query }) => query['startHour'])).toEqual(
    Array<string>(2).fill('2026-03-01T10:00:00.000Z'),
  )
})

import { UnsupportedOperationError } from '@cloudconnexa/errors'
import { systemClock } from '@cloudconnexa/core'
import { type ScriptedResponse, connect, type SentRequest } from '@cloudconnexa/service-tests'
import { describe, expect, it } from 'vitest'
import { auditLog } from '../src/index.ts'

const now = Date.parse('2026-03-04T12:00:00Z')
const clock = { ...systemClock, now: () => now }

/** One entry for every window, named after its start, and one more batch with an entry in the window of 2 March. */
function response({ query }: SentRequest): ScriptedResponse {
  const start = query['startDate'] ?? 'none'
  if (query['cursor'] === 'more') return [200, { auditLogs: [entry(`${start} more`)], nextCursor: '' }]
  const more = start.startsWith('2026-03-02') ? { nextCursor: 'more' } : {}
  return [200, { auditLogs: [entry(start)], ...more }]
}

function entry(id: string): object {
  return { id, timestamp: '2026-03-01T00:00:00Z' }
}

function windows(sent: readonly SentRequest[]): readonly string[] {
  return sent.map(({ query: { startDate, endDate, cursor = '' } }) =>
    `${startDate?.slice(5, 16)} ${endDate?.slice(5, 16)} ${cursor}`.trim(),
  )
}

describe('a range of more than 24 hours', () => {
  it('is read window by window, each batch of each window once', async () => {
    await using connection = await connect({ auditLog }, response)
    const { client, sent } = connection
    const entries = await client.auditLog
      .list({ startDate: '2026-03-01', endDate: '2026-03-03T06:00:00Z', initiatorId: 'ada' })
      .toArray()
    expect(windows(sent)).toEqual([
      '03-01T00:00 03-02T00:00',
      '03-02T00:00 03-03T00:00',
      '03-02T00:00 03-03T00:00 more',
      '03-03T00:00 03-03T06:00',
    ])
    expect(entries.map(({ id }) => id.slice(8))).toEqual([
      '01T00:00:00.000Z',
      '02T00:00:00.000Z',
      '02T00:00:00.000Z more',
      '03T00:00:00.000Z',
    ])
    expect(new Set(sent.map(({ query: { size, initiatorId } }) => `${size} ${initiatorId}`))).toEqual(
      new Set(['100 ada']),
    )
  })

  it('goes on after a window without entries', async () => {
    await using connection = await connect({ auditLog }, ({ query }) => [
      200,
      query['startDate']?.startsWith('2026-03-03') ? { auditLogs: [entry('late')] } : { auditLogs: [] },
    ])
    const { client, sent } = connection
    const entries = await client.auditLog.list({ startDate: '2026-03-01', endDate: '2026-03-04' }).toArray()
    expect(entries).toHaveLength(1)
    expect(sent).toHaveLength(3)
  })

  it('ends now where no end is named', async () => {
    await using connection = await connect({ auditLog }, response, { clock })
    const { client, sent } = connection
    await client.auditLog.list({ startDate: '2026-03-03' }).toArray()
    expect(windows(sent)).toEqual(['03-03T00:00 03-04T00:00', '03-04T00:00 03-04T12:00'])
  })

  it('reads the first window only when it is awaited', async () => {
    await using connection = await connect({ auditLog }, response)
    const { client, sent } = connection
    const { items } = await client.auditLog.list({ startDate: '2026-03-01', endDate: '2026-03-04' })
    expect(items).toHaveLength(1)
    expect(windows(sent)).toEqual(['03-01T00:00 03-02T00:00'])
  })
})

it.each([
  ['exactly 24 hours', '2026-03-01', '2026-03-02'],
  ['a start after the end', '2026-03-02', '2026-03-01'],
])('%s are one request', async (_, startDate, endDate) => {
  await using connection = await connect({ auditLog }, () => [200, { auditLogs: [] }])
  const { client, sent } = connection
  expect(await client.auditLog.list({ startDate, endDate }).toArray()).toEqual([])
  expect(sent.map(({ query }) => [query['startDate']?.slice(0, 10), query['endDate']?.slice(0, 10)])).toEqual(
    [[startDate, endDate]],
  )
})

it('leaves the range to the API where none is named', async () => {
  await using connection = await connect({ auditLog }, response)
  const { client, sent } = connection
  await client.auditLog.list().toArray()
  expect(sent.map(({ query }) => query)).toEqual([{ size: '100' }])
})

it.each(['yesterday', '2026-03-01T10:00:00', new Date('no date')])(
  'sends nothing for a start of %s',
  async (startDate) => {
    await using connection = await connect({ auditLog }, response)
    const { client, sent } = connection
    for (const reading of [
      client.auditLog.list({ startDate }).toArray(),
      client.auditLog.list({ startDate }).withResponse(),
    ]) {
      await expect(reading).rejects.toMatchObject({
        name: 'ValidationError',
        issues: [{ path: 'startDate' }],
      })
    }
    expect(sent).toEqual([])
  },
)

it('is not there before API 1.1.6', async () => {
  await using connection = await connect({ auditLog }, response, { apiVersion: '1.1.3' })
  await expect(connection.client.auditLog.list()).rejects.toBeInstanceOf(UnsupportedOperationError)
  expect(connection.sent).toEqual([])
})

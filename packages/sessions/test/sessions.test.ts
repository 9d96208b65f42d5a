import { connect } from '@cloudconnexa/service-tests'
import { expect, it } from 'vitest'
import { sessions } from '../src/index.ts'

it('follows the cursor with the same query until there is none', async () => {
  const next = ['a', 'b', undefined]
  await using connection = await connect({ sessions }, (_, index) => [
    200,
    // A response without sessions is not the end as long as it names a cursor.
    { sessions: index === 1 ? [] : [{ id: String(index) }], nextCursor: next[index] },
  ])
  const { client, sent } = connection
  const found = await client.sessions.list({ startDate: '2026-01-01', status: 'FAILED' }).toArray()
  expect(found.map(({ id }) => id)).toEqual(['0', '2'])
  const query = { startDate: '2026-01-01T00:00:00.000Z', status: 'FAILED', size: '100' }
  expect(sent.map((request) => request.query)).toEqual([
    query,
    { ...query, cursor: 'a' },
    { ...query, cursor: 'b' },
  ])
})

it('asks for a long range at once: the API does not limit it', async () => {
  await using connection = await connect({ sessions }, () => [200, { sessions: [] }])
  const { client, sent } = connection
  await client.sessions.list({ startDate: '2026-01-01', endDate: '2026-01-30' }).toArray()
  expect(sent.map(({ query }) => query)).toEqual([
    { startDate: '2026-01-01T00:00:00.000Z', endDate: '2026-01-30T00:00:00.000Z', size: '100' },
  ])
})

it('reads no more batches than a limit needs', async () => {
  await using connection = await connect({ sessions }, () => [
    200,
    { sessions: [{ id: '1' }], nextCursor: 'a' },
  ])
  const { client, sent } = connection
  expect(await client.sessions.list().toArray({ limit: 1 })).toHaveLength(1)
  expect(sent.map(({ query }) => query)).toEqual([{ size: '100' }])
})

it.each(['yesterday', '2026-03-01T10:00', new Date('no date')])(
  'sends nothing for an end of %s',
  async (endDate) => {
    await using connection = await connect({ sessions }, () => [200, { sessions: [] }])
    const { client, sent } = connection
    await expect(client.sessions.list({ endDate })).rejects.toMatchObject({
      name: 'ValidationError',
      origin: 'client',
      issues: [{ path: 'endDate' }],
    })
    expect(sent).toEqual([])
  },
)

import { connect } from '@cloudconnexa/service-tests'
import { expect, it } from 'vitest'
import { sessions } from '../src/index.ts'

it('has one operation', () => {
  expect(sessions.operations.map(({ id }) => id)).toEqual(['listSessions'])
})

it('listSessions goes out as GET /sessions', async () => {
  const response = { sessions: [{ id: '1', status: 'ACTIVE', bytesIn: 5 }] }
  await using connection = await connect({ sessions }, () => [200, response])
  const { client, sent } = connection
  const list = client.sessions.list({
    startDate: new Date('2026-01-31T00:00:00Z'),
    endDate: '2026-01-31T12:00:00+02:00',
    status: 'ACTIVE',
    returnOnlyNew: true,
  })
  const { items, raw } = await list
  expect(items).toEqual(response.sessions)
  expect(raw).toEqual(response)
  const query = {
    startDate: '2026-01-31T00:00:00.000Z',
    endDate: '2026-01-31T10:00:00.000Z',
    status: 'ACTIVE',
    returnOnlyNew: 'true',
    size: '100',
  }
  expect(sent).toEqual([
    expect.objectContaining({ method: 'GET', path: '/sessions', query, contentType: undefined, text: '' }),
  ])
})

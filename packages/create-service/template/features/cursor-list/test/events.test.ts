import { connectToEmulator, listRequests } from '__test-support__'
import { expect, it } from 'vitest'
import { __serviceKey__ } from '../src/index.ts'

const pages = [
  { events: [{ id: '1', level: 'error', text: 'broken' }], nextCursor: 'next' },
  { events: [{ id: '2', level: 'warning', text: 'slow' }] },
]

function connect() {
  return connectToEmulator(
    { __serviceKey__ },
    {
      additionalRoutes: [
        {
          method: 'GET',
          path: '/api/v1__path__/{id}/events',
          handler: ({ query }) => ({ status: 200, body: pages[query['cursor'] === undefined ? 0 : 1] }),
        },
      ],
    },
  )
}

it('lists events from cursor to cursor, with the filter on every page', async () => {
  await using connection = await connect()
  const { client, emulator } = connection
  const events = await client.__serviceKey__.events.list('42', { level: ['warning', 'error'] }).toArray()
  expect(events.map(({ id }) => id)).toEqual(['1', '2'])
  expect(listRequests(emulator)).toHaveLength(2)
  for (const { query } of emulator.requests.list({ method: 'GET' }))
    expect(query['level']).toEqual(['warning', 'error'])
})

it('refuses pages of more than 100 before anything is sent', async () => {
  await using connection = await connect()
  const list = connection.client.__serviceKey__.events.list('42', { size: 101 })
  await expect(list.toArray()).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
  expect(listRequests(connection.emulator)).toEqual([])
})

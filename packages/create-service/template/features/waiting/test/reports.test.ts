import { connectToEmulator, listRequests } from '__test-support__'
import { expect, it } from 'vitest'
import { __serviceKey__ } from '../src/index.ts'

it('asks until the report is there', async () => {
  let requests = 0
  await using connection = await connectToEmulator(
    { __serviceKey__ },
    {
      additionalRoutes: [
        {
          method: 'GET',
          path: '/api/v1__path__/{id}/report',
          handler: () => {
            requests += 1
            return requests < 3 ? { status: 202 } : { status: 200, body: { lines: ['all is well'] } }
          },
        },
      ],
    },
  )
  const { reports } = connection.client.__serviceKey__
  expect(await reports.get('42')).toBeUndefined()
  expect(await reports.waitUntilReady('42', { interval: 10 })).toEqual({ lines: ['all is well'] })
  expect(listRequests(connection.emulator)).toHaveLength(3)
})

import { connectToEmulator, listRequests } from '__test-support__'
import { expect, it } from 'vitest'
import { __serviceKey__ } from '../src/index.ts'

it('changes single preferences with one request', async () => {
  let stored: object = { enabled: true, retention: 7 }
  await using connection = await connectToEmulator(
    { __serviceKey__ },
    {
      additionalRoutes: [
        {
          method: 'GET',
          path: '/api/v1__path__/{id}/preferences',
          handler: () => ({ status: 200, body: stored }),
        },
        {
          method: 'PATCH',
          path: '/api/v1__path__/{id}/preferences',
          handler: ({ body }) => {
            stored = { ...stored, ...(body as object) } // the model of the request lets nothing else pass
            return { status: 200, body: stored }
          },
        },
      ],
    },
  )
  const { client, emulator } = connection
  const { preferences } = client.__serviceKey__
  expect(await preferences.patch('42', { retention: 30 })).toEqual({ enabled: true, retention: 30 })
  expect(await preferences.get('42')).toEqual({ enabled: true, retention: 30 })
  await expect(preferences.patch('42', { retention: 0 })).rejects.toMatchObject({ origin: 'client' })
  expect(listRequests(emulator)).toEqual(['PATCH __path__/42/preferences', 'GET __path__/42/preferences'])
})

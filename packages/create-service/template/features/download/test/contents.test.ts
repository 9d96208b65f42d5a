import { connectToEmulator } from '__test-support__'
import { expect, it } from 'vitest'
import { __serviceKey__ } from '../src/index.ts'

it('downloads bytes', async () => {
  await using connection = await connectToEmulator(
    { __serviceKey__ },
    {
      additionalRoutes: [
        {
          method: 'GET',
          path: '/api/v1__path__/{id}/content',
          handler: () => ({ status: 200, body: 'of any form' }),
        },
      ],
    },
  )
  const bytes = await connection.client.__serviceKey__.contents.download('42')
  expect(bytes).toBeInstanceOf(Uint8Array)
  expect(new TextDecoder().decode(bytes)).toContain('of any form')
})

import { inspect } from 'node:util'
import { connectToEmulator, listRequests } from '__test-support__'
import { expect, it } from 'vitest'
import { __serviceKey__ } from '../src/index.ts'

function connect() {
  return connectToEmulator(
    { __serviceKey__ },
    {
      additionalRoutes: [
        {
          method: 'POST',
          path: '/api/v1__path__/{id}/keys',
          handler: () => ({ status: 201, body: { id: '1', key: 'not-a-real-key' } }),
        },
      ],
    },
  )
}

it('returns a key that nothing prints', async () => {
  await using connection = await connect()
  const { keys } = connection.client.__serviceKey__
  const issued = await keys.create('42', { name: 'first', passphrase: 'not-a-real-passphrase' })
  expect(issued.key.reveal()).toBe('not-a-real-key')
  expect(JSON.stringify(issued) + inspect(issued)).not.toContain('not-a-real-key')
})

it('refuses a mask in place of a secret before anything is sent', async () => {
  await using connection = await connect()
  const { keys } = connection.client.__serviceKey__
  const failing = keys.create('42', { name: 'first', passphrase: '[secret]' })
  await expect(failing).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
  expect(listRequests(connection.emulator)).toEqual([])
})

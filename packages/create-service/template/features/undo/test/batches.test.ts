import { connectToEmulator } from '__test-support__'
import { expect, it } from 'vitest'
import { __serviceKey__ } from '../src/index.ts'
import { __resource__Routes } from './__resource-file__-routes.ts'

it('creates all of them', async () => {
  await using connection = await connectToEmulator(
    { __serviceKey__ },
    { additionalRoutes: __resource__Routes() },
  )
  const { client } = connection
  const created = await client.__serviceKey__.batches.createAll([{ name: 'first' }, { name: 'second' }])
  expect(await client.__serviceKey__.list().toArray()).toEqual(created)
})

it('leaves nothing behind where one of them fails', async () => {
  await using connection = await connectToEmulator(
    { __serviceKey__ },
    { additionalRoutes: __resource__Routes() },
  )
  const { client, emulator } = connection
  emulator.faults.add({ method: 'POST', path: '/api/v1__path__', status: 400, after: 1 })
  const failing = client.__serviceKey__.batches.createAll([{ name: 'first' }, { name: 'second' }])
  await expect(failing).rejects.toMatchObject({ status: 400 })
  expect(await client.__serviceKey__.list().toArray()).toEqual([])
})

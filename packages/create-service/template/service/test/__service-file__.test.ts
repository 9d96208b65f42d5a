import { NotFoundError, ValidationError } from '@cloudconnexa/errors'
import { connectToEmulator, type EmulatorConnection, listRequests } from '__test-support__'
import { expect, it } from 'vitest'
import { draft__Resource__, __serviceKey__ } from '../src/index.ts'
import { __resource__Routes } from './__resource-file__-routes.ts'

function connect(): Promise<EmulatorConnection<{ __serviceKey__: typeof __serviceKey__ }>> {
  return connectToEmulator({ __serviceKey__ }, { additionalRoutes: __resource__Routes() })
}

it('creates, reads, replaces and deletes', async () => {
  await using connection = await connect()
  const { client, emulator } = connection
  const created = await client.__serviceKey__.create({ name: 'first', description: 'The first of them' })
  expect(await client.__serviceKey__.get(created.id)).toEqual(created)
  expect(await client.__serviceKey__.update(created.id, { name: 'renamed' })).toEqual({
    id: created.id,
    name: 'renamed',
  })
  expect(await client.__serviceKey__.delete(created.id)).toBeUndefined()
  await expect(client.__serviceKey__.get(created.id)).rejects.toBeInstanceOf(NotFoundError)
  expect(listRequests(emulator)).toEqual([
    'POST __path__',
    `GET __path__/${created.id}`,
    `PUT __path__/${created.id}`,
    `DELETE __path__/${created.id}`,
    `GET __path__/${created.id}`,
  ])
})

it('lists all objects, page by page', async () => {
  await using connection = await connect()
  const { client, emulator } = connection
  for (const name of ['a', 'b', 'c']) await client.__serviceKey__.create({ name })
  emulator.requests.clear()
  const names: string[] = []
  for await (const { name } of client.__serviceKey__.list({ size: 2 })) names.push(name)
  expect(names).toEqual(['a', 'b', 'c'])
  expect(listRequests(emulator)).toEqual(['GET __path__', 'GET __path__'])
  expect((await client.__serviceKey__.list()).total).toBe(3)
})

it('changes single properties and clears null ones', async () => {
  await using connection = await connect()
  const { client } = connection
  const created = await client.__serviceKey__.create({ name: 'first', description: 'The first of them' })
  expect(await client.__serviceKey__.patch(created.id, { name: 'renamed' })).toEqual({
    ...created,
    name: 'renamed',
  })
  expect(await client.__serviceKey__.patch(created.id, { description: null })).toEqual({
    id: created.id,
    name: 'renamed',
  })
})

it('creates a request from a response without its read-only properties', () => {
  const later = { id: '1', name: 'first', description: 'The first of them', addedLater: true }
  expect(draft__Resource__(later)).toEqual({ name: 'first', description: 'The first of them' })
})

it('returns the whole response', async () => {
  await using connection = await connect()
  const { status, data, attempts } = await connection.client.__serviceKey__
    .create({ name: 'first' })
    .withResponse()
  expect({ status, name: data.name, attempts }).toEqual({ status: 201, name: 'first', attempts: 1 })
})

it('rejects with a typed error', async () => {
  await using connection = await connect()
  const failing = connection.client.__serviceKey__.get('unknown')
  await expect(failing).rejects.toBeInstanceOf(NotFoundError)
  await expect(failing).rejects.toMatchObject({ code: 'NOT_FOUND', operation: 'get__Resource__' })
})

it('refuses a property with a typing error before anything is sent', async () => {
  await using connection = await connect()
  const misspelt = { name: 'first', desciption: 'The first of them' }
  const failing = connection.client.__serviceKey__.create(misspelt)
  await expect(failing).rejects.toBeInstanceOf(ValidationError)
  await expect(failing).rejects.toMatchObject({ origin: 'client', outcome: 'not-sent' })
  expect(listRequests(connection.emulator)).toEqual([])
})

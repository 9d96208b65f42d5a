import { NotFoundError, ResponseValidationError } from '@cloudconnexa/errors'
import { connectToEmulator, listRequests } from '@cloudconnexa/service-tests'
import { expect, it } from 'vitest'
import { regions } from '../src/index.ts'

it('lists all regions at once', async () => {
  await using connection = await connectToEmulator({ regions })
  const { client, emulator } = connection
  const all = await client.regions.list()
  expect(all.items).toEqual(emulator.state.regions.all())
  expect(all.total).toBeGreaterThan(1)
  expect(all.hasNextPage).toBe(false)
  expect(listRequests(emulator)).toEqual(['GET /regions'])
})

it('has every operation of its definition in use', async () => {
  await using connection = await connectToEmulator({ regions })
  const { client, emulator } = connection
  await client.regions.list()
  expect(regions.operations.map(({ method, path }) => `${method} ${path}`)).toEqual(listRequests(emulator))
})

it('iterates items and pages, and ends after the one response', async () => {
  await using connection = await connectToEmulator({ regions })
  const { client, emulator } = connection
  const ids: string[] = []
  for await (const { id } of client.regions.list()) ids.push(id)
  const pages: (readonly unknown[])[] = []
  for await (const page of client.regions.list().pages()) pages.push(page.items)
  expect(ids).toEqual(emulator.state.regions.all().map(({ id }) => id))
  expect(pages).toEqual([emulator.state.regions.all()])
  expect(await client.regions.list().toArray({ limit: 2 })).toEqual(pages[0]?.slice(0, 2))
  expect(listRequests(emulator)).toHaveLength(3)
})

it('gives the whole response', async () => {
  await using connection = await connectToEmulator({ regions })
  const { status, data, attempts, headers } = await connection.client.regions.list().withResponse()
  expect({ status, attempts, count: data.total }).toEqual({
    status: 200,
    attempts: 1,
    count: connection.emulator.state.regions.all().length,
  })
  expect(headers['x-ratelimit-remaining']).toMatch(/^\d+$/)
})

it('finds a region by id', async () => {
  await using connection = await connectToEmulator({ regions })
  const { client } = connection
  expect(await client.regions.findById('eu-central-1')).toMatchObject({
    id: 'eu-central-1',
    countryIso: 'DE',
  })
  expect(await client.regions.findById('moon-1')).toBeUndefined()
})

it('fails with the typed error of a refusal', async () => {
  await using connection = await connectToEmulator({ regions })
  const { client, emulator } = connection
  emulator.faults.add({ path: '/api/v1/regions', status: 404 })
  await expect(client.regions.list()).rejects.toBeInstanceOf(NotFoundError)
  await expect(client.regions.findById('eu-central-1')).rejects.toMatchObject({
    code: 'NOT_FOUND',
    operation: 'listRegions',
  })
})

it('refuses a response that is not an array', async () => {
  await using connection = await connectToEmulator({ regions }, {}, { validate: 'off' })
  const { client, emulator } = connection
  emulator.faults.add({ path: '/api/v1/regions', status: 200, body: { content: [] } })
  await expect(client.regions.list().toArray()).rejects.toBeInstanceOf(ResponseValidationError)
})

import { NotFoundError, ValidationError } from '@cloudconnexa/errors'
import { connectToEmulator, listRequests } from '@cloudconnexa/service-tests'
import { describe, expect, it } from 'vitest'
import { networks } from '../src/index.ts'
import { provisionSite } from './site.ts'

const unknownId = '00000000-0000-4000-8000-000000000000'

describe('patch', () => {
  it('keeps what is not named', async () => {
    await using connection = await connectToEmulator({ networks })
    const { client, emulator } = connection
    const { officeId } = await provisionSite(connection)
    const before = await client.networks.get(officeId)

    const after = await client.networks.patch(officeId, { name: 'Old office' })

    expect(after).toEqual({ ...before, name: 'Old office' })
    expect(after).toMatchObject({ description: 'Headquarters', egress: true })
    expect(listRequests(emulator).slice(-2)).toEqual([
      `GET /networks/${officeId}`,
      `PUT /networks/${officeId}`,
    ])
  })

  it('clears what is null', async () => {
    await using connection = await connectToEmulator({ networks })
    const { client } = connection
    const { officeId } = await provisionSite(connection)
    const after = await client.networks.patch(officeId, { description: null, egress: null })
    expect(after).not.toHaveProperty('description')
    expect(after).toMatchObject({ name: 'Office', egress: false })
  })

  it('takes undefined for what is not named', async () => {
    await using connection = await connectToEmulator({ networks })
    const { client } = connection
    const { officeId } = await provisionSite(connection)
    const changes: Readonly<Record<string, undefined>> = { description: undefined }
    expect(await client.networks.patch(officeId, changes)).toMatchObject({ description: 'Headquarters' })
  })

  it('sends nothing but the read when a change cannot be right', async () => {
    await using connection = await connectToEmulator({ networks })
    const { client, emulator } = connection
    const { officeId } = await provisionSite(connection)
    await expect(client.networks.patch(officeId, { name: null })).rejects.toMatchObject({
      origin: 'client',
      issues: [{ path: 'name' }],
    })
    expect(listRequests(emulator)).toEqual([`GET /networks/${officeId}`])
  })
})

it('replaces everything with update', async () => {
  await using connection = await connectToEmulator({ networks })
  const { client } = connection
  const { officeId } = await provisionSite(connection)
  const after = await client.networks.update(officeId, { name: 'Office' })
  expect(after).not.toHaveProperty('description')
  expect(after.egress).toBe(false)
  expect(after.routes).toHaveLength(1)
})

it('deletes a network with everything in it', async () => {
  await using connection = await connectToEmulator({ networks })
  const { client } = connection
  const { officeId, connectorId } = await provisionSite(connection)
  await client.networks.delete(officeId)
  await expect(client.networks.connectors.get(connectorId)).rejects.toBeInstanceOf(NotFoundError)
  expect(await client.networks.routes.list().toArray()).toEqual([])
})

describe('list', () => {
  it('gives the first page when awaited, with its response when asked', async () => {
    await using connection = await connectToEmulator({ networks }, { seed: { networks: 25 } })
    const { client } = connection
    const list = client.networks.list({ size: 10 })
    const first = await list
    expect(first).toMatchObject({ total: 25, hasNextPage: true })
    expect(first.raw).toMatchObject({ page: 0, size: 10, totalElements: 25, totalPages: 3 })
    const { status, data, attempts } = await list.withResponse()
    expect({ status, attempts, items: data.items.length }).toEqual({
      status: 200,
      attempts: 1,
      items: 10,
    })
  })

  it('sends nothing until it is used', async () => {
    await using connection = await connectToEmulator({ networks })
    connection.client.networks.list()
    await connection.client.networks.list()
    expect(listRequests(connection.emulator)).toEqual(['GET /networks'])
  })

  it('iterates all items, or pages, each once', async () => {
    await using connection = await connectToEmulator({ networks }, { seed: { networks: 25 } })
    const { client, emulator } = connection
    const expected = emulator.state.networks.all().map(({ id }) => id)
    const ids: string[] = []
    for await (const { id } of client.networks.list({ size: 10 })) ids.push(id)
    expect(ids).toEqual(expected)
    const pages: string[][] = []
    for await (const { items } of client.networks.list({ size: 10 }).pages()) {
      pages.push(items.map(({ id }) => id))
    }
    expect(pages.map(({ length }) => length)).toEqual([10, 10, 5])
    expect(pages.flat()).toEqual(expected)
  })

  it('reads no more pages than a limit needs', async () => {
    await using connection = await connectToEmulator({ networks }, { seed: { networks: 25 } })
    const { client, emulator } = connection
    expect(await client.networks.list({ size: 10 }).toArray({ limit: 10 })).toHaveLength(10)
    expect(listRequests(emulator)).toEqual(['GET /networks'])
  })

  it('gets over a page that failed', async () => {
    await using connection = await connectToEmulator({ networks }, { seed: { networks: 25 } })
    const { client, emulator } = connection
    const pages = client.networks.list({ size: 10, retry: false }).pages()
    expect((await pages.next()).value?.raw.page).toBe(0)
    emulator.faults.add({ path: '/api/v1/networks', status: 503, count: 1 })
    await expect(pages.next()).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
    expect((await pages.next()).value?.raw.page).toBe(1)
  })
})

it.each([
  ['NETWORK-000500', 1],
  ['network-001500', 2],
  ['nowhere', 2],
])('looks for %s on %i of two pages', async (name, pages) => {
  await using connection = await connectToEmulator({ networks }, { seed: { networks: 1600 } })
  const { client, emulator } = connection
  const found = await client.networks.findByName(name)
  expect(found?.name).toBe(name === 'nowhere' ? undefined : name.toLowerCase())
  expect(listRequests(emulator)).toHaveLength(pages)
})

describe('failures', () => {
  it('has NotFoundError for an unknown id', async () => {
    await using connection = await connectToEmulator({ networks })
    const { client } = connection
    const calls: readonly PromiseLike<unknown>[] = [
      client.networks.get(unknownId),
      client.networks.update(unknownId, { name: 'Nowhere' }),
      client.networks.patch(unknownId, { name: 'Nowhere' }),
      client.networks.delete(unknownId),
    ]
    for (const outcome of await Promise.allSettled(calls)) {
      expect(outcome).toEqual({ status: 'rejected', reason: expect.any(NotFoundError) })
    }
  })

  it('names what the API refuses', async () => {
    await using connection = await connectToEmulator({ networks })
    const { client } = connection
    await provisionSite(connection)
    const error: unknown = await client.networks
      .create({ name: 'Annex', routes: [{ value: '10.8.4.0/24' }] })
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ValidationError)
    expect(error).toMatchObject({
      origin: 'api',
      status: 400,
      operation: 'createNetwork',
      issues: [{ path: 'routes[0].value', message: '10.8.4.0/24 overlaps the existing subnet 10.8.0.0/16' }],
    })
  })
})

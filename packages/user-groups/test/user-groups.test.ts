import { NotFoundError, UnsupportedOperationError, ValidationError } from '@cloudconnexa/errors'
import { connectToEmulator, listRequests, type EmulatorConnection } from '@cloudconnexa/service-tests'
import { describe, expect, it } from 'vitest'
import { draftUserGroup, userGroups } from '../src/index.ts'

const unknownId = '00000000-0000-4000-8000-000000000000'

function groupId({ emulator }: EmulatorConnection<unknown>, name: string): string {
  const [found] = emulator.state.userGroups.findBy('name', name)
  return found?.id ?? expect.unreachable(`no user group ${name}`)
}

function gatewayId({ emulator }: EmulatorConnection<unknown>): string {
  const found = emulator.state.networks.all().find(({ egress }) => egress)
  return found?.id ?? expect.unreachable('no internet gateway')
}

describe('patch', () => {
  it('keeps what is not named', async () => {
    await using connection = await connectToEmulator({ userGroups }, { seed: 'demo' })
    const { client } = connection
    const before = await client.userGroups.create({
      name: 'Travellers',
      vpnRegionIds: ['it-mxp', 'fi-hel'],
      internetAccess: 'SPLIT_TUNNEL_OFF',
      gatewaysIds: [gatewayId(connection)],
      maxDevice: 7,
      connectAuth: 'EVERY_TIME',
      tunnelBypass: { ipv4Subnets: ['198.51.100.0/24'] },
    })

    const after = await client.userGroups.patch(before.id, { maxDevice: 5 })

    expect(after).toEqual({ ...before, maxDevice: 5 })
    expect(after).toMatchObject({ tunnelBypass: { ipv4Subnets: ['198.51.100.0/24'] } })
    expect(after.systemSubnets).not.toHaveLength(0)
  })

  it('clears what is null', async () => {
    await using connection = await connectToEmulator({ userGroups }, { seed: 'demo' })
    const { client } = connection
    const { id } = await client.userGroups.create({
      name: 'Travellers',
      allRegionsIncluded: true,
      internetAccess: 'RESTRICTED_INTERNET',
      connectAuth: 'EVERY_TIME',
      tunnelBypass: { ipv4Subnets: ['198.51.100.0/24'] },
    })
    const cleared = await client.userGroups.patch(id, { tunnelBypass: null, connectAuth: null })
    expect(cleared).toMatchObject({ connectAuth: 'ON_PRIOR_AUTH', internetAccess: 'RESTRICTED_INTERNET' })
    expect(cleared).not.toHaveProperty('tunnelBypass')
  })

  it('goes from all regions to a list of them and back', async () => {
    await using connection = await connectToEmulator({ userGroups }, { seed: 'demo' })
    const { client } = connection
    const id = groupId(connection, 'Sales')
    expect(await client.userGroups.patch(id, { vpnRegionIds: ['it-mxp'] })).toMatchObject({
      allRegionsIncluded: false,
      vpnRegionIds: ['it-mxp'],
    })
    expect(await client.userGroups.patch(id, { name: 'Sellers' })).toMatchObject({
      allRegionsIncluded: false,
      vpnRegionIds: ['it-mxp'],
    })
    expect(await client.userGroups.patch(id, { allRegionsIncluded: false })).toMatchObject({
      allRegionsIncluded: false,
      vpnRegionIds: ['it-mxp'],
    })
    expect(await client.userGroups.patch(id, { allRegionsIncluded: true })).toMatchObject({
      allRegionsIncluded: true,
      vpnRegionIds: [],
    })
  })

  it('is refused where no region would be left', async () => {
    await using connection = await connectToEmulator({ userGroups }, { seed: 'demo' })
    const { client } = connection
    const id = groupId(connection, 'Sales')
    await expect(client.userGroups.patch(id, { allRegionsIncluded: false })).rejects.toMatchObject({
      origin: 'api',
      issues: [{ path: 'vpnRegionIds' }],
    })
  })
})

describe('draft', () => {
  const group = { id: unknownId, name: 'Sales', systemSubnets: ['100.96.0.16/28'] }

  it('holds all regions or a list of them, never both, and nothing that only responses have', () => {
    const all = draftUserGroup({ ...group, allRegionsIncluded: true, vpnRegionIds: ['it-mxp'] })
    expect(all).toMatchObject({ allRegionsIncluded: true })
    expect(all).not.toHaveProperty('vpnRegionIds')
    const some = draftUserGroup({ ...group, allRegionsIncluded: false, vpnRegionIds: ['it-mxp'] })
    expect(some).toMatchObject({ vpnRegionIds: ['it-mxp'] })
    expect(some).not.toHaveProperty('allRegionsIncluded')
    expect(some).not.toHaveProperty('systemSubnets')
    expect(some).not.toHaveProperty('id')
  })
})

describe('API 1.0, which cannot read a single group', () => {
  it('picks the group from the list, and reads no page after it', async () => {
    await using connection = await connectToEmulator({ userGroups }, { seed: 'demo' }, { apiVersion: '1.0' })
    const { client, emulator } = connection
    const id = groupId(connection, 'Sales')
    const { items } = await client.userGroups.list()
    emulator.requests.clear()
    expect(await client.userGroups.get(id)).toEqual(items.find((group) => group.id === id))
    expect(listRequests(emulator)).toEqual(['GET /user-groups'])
  })

  it('patches all the same', async () => {
    await using connection = await connectToEmulator({ userGroups }, { seed: 'demo' }, { apiVersion: '1.0' })
    const { client, emulator } = connection
    const id = groupId(connection, 'Sales')
    expect(await client.userGroups.patch(id, { maxDevice: 9 })).toMatchObject({ name: 'Sales', maxDevice: 9 })
    expect(listRequests(emulator)).toEqual(['GET /user-groups', `PUT /user-groups/${id}`])
  })

  it('has the same error for an unknown id', async () => {
    await using connection = await connectToEmulator({ userGroups }, {}, { apiVersion: '1.0' })
    const error: unknown = await connection.client.userGroups
      .get(unknownId)
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(NotFoundError)
    expect(error).not.toBeInstanceOf(UnsupportedOperationError)
    expect(error).toMatchObject({ code: 'NOT_FOUND', operation: 'listUserGroups' })
  })
})

it('finds a group by name, whatever its case', async () => {
  await using connection = await connectToEmulator({ userGroups }, { seed: 'demo' })
  const { client } = connection
  expect((await client.userGroups.findByName('SALES'))?.id).toBe(groupId(connection, 'Sales'))
  expect(await client.userGroups.findByName('Nobody')).toBeUndefined()
})

it('pages through groups', async () => {
  await using connection = await connectToEmulator({ userGroups }, { seed: 'demo' })
  const { client, emulator } = connection
  const first = await client.userGroups.list({ size: 3 })
  expect(first).toMatchObject({ total: 4, hasNextPage: true })
  expect(first.raw).toMatchObject({ page: 0, totalPages: 2, numberOfElements: 3 })
  const ids: string[] = []
  for await (const { id } of client.userGroups.list({ size: 3 })) ids.push(id)
  expect(ids).toEqual(emulator.state.userGroups.all().map(({ id }) => id))
  const sizes: number[] = []
  for await (const { items } of client.userGroups.list({ size: 3 }).pages()) sizes.push(items.length)
  expect(sizes).toEqual([3, 1])
  expect(await client.userGroups.list({ size: 3 }).toArray({ limit: 2 })).toHaveLength(2)
  expect((await client.userGroups.list().withResponse()).status).toBe(200)
})

describe('failures', () => {
  it('has NotFoundError for an unknown id', async () => {
    await using connection = await connectToEmulator({ userGroups })
    const { client } = connection
    const calls: readonly PromiseLike<unknown>[] = [
      client.userGroups.get(unknownId),
      client.userGroups.update(unknownId, { name: 'Nobody', allRegionsIncluded: true }),
      client.userGroups.patch(unknownId, { name: 'Nobody' }),
      client.userGroups.delete(unknownId),
    ]
    for (const outcome of await Promise.allSettled(calls)) {
      expect(outcome).toEqual({ status: 'rejected', reason: expect.any(NotFoundError) })
    }
  })

  it('names what the API refuses', async () => {
    await using connection = await connectToEmulator({ userGroups }, { seed: 'demo' })
    const { client } = connection
    await expect(client.userGroups.create({ name: 'Sales', allRegionsIncluded: true })).rejects.toMatchObject(
      { origin: 'api', operation: 'createUserGroup', issues: [{ path: 'name' }] },
    )
    await expect(client.userGroups.delete(groupId(connection, 'Default'))).rejects.toBeInstanceOf(
      ValidationError,
    )
    // A partial replacement is refused as the real service refuses it.
    await expect(
      client.userGroups.update(groupId(connection, 'Sales'), { name: 'Sales', allRegionsIncluded: true }),
    ).rejects.toMatchObject({ origin: 'api', issues: [{ path: 'internetAccess' }] })
  })

  it('sends nothing that cannot be right', async () => {
    await using connection = await connectToEmulator({ userGroups })
    const { client, emulator } = connection
    await expect(client.userGroups.create({ name: 'Sales', maxDevice: 1.5 })).rejects.toMatchObject({
      origin: 'client',
      issues: [{ path: 'maxDevice' }],
    })
    expect(listRequests(emulator)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { EmulatorOptionError, startEmulator } from '../../src/index.ts'
import { start, startApi } from '../support/api-client.ts'

describe('seed', () => {
  it('has only the owner and the group Default with `none`', async () => {
    const { state } = await start({ seed: 'none' })
    expect(state.users.all().map((user) => user.role)).toEqual(['OWNER'])
    expect(state.userGroups.all().map((group) => group.name)).toEqual(['Default'])
    expect(state.accessGroups.all().map((group) => group.defaultGroup)).toEqual([true])
    expect(state.networks.size).toBe(0)
  })

  it('has something of everything with `demo`, without overlapping routes', async () => {
    const { get, post, emulator } = await startApi({ seed: 'demo' })
    const { state } = emulator
    for (const collection of [
      state.users,
      state.userGroups,
      state.devices,
      state.networks,
      state.routes,
      state.hosts,
      state.connectors,
      state.ipServices,
      state.applications,
      state.devicePostures,
      state.locationContexts,
    ]) {
      expect(collection.size).toBeGreaterThan(0)
    }
    expect((await get('/users?size=1000')).body.totalElements).toBe(state.users.size)
    expect((await post('/networks', { name: 'n', routes: [{ value: '10.20.5.0/24' }] })).status).toBe(400)
  })

  it('has only access with `demo` that the API would accept', async () => {
    const { get, put } = await startApi({ seed: 'demo' })
    for (const section of ['hosts', 'access-groups', 'device-postures', 'location-contexts']) {
      for (const each of (await get(`/${section}`)).body.content) {
        const path = `/${section}/${each.id}`
        expect(await put(path, each)).toMatchObject({ status: 200, body: each })
      }
    }
  })

  it('has as many users besides the owner and networks as requested', async () => {
    const { state } = await start({ seed: { users: 30, networks: 300 } })
    expect(state.users.size).toBe(31)
    expect(state.networks.size).toBe(300)
    expect(state.users.all().at(-1)).toMatchObject({
      username: 'user-000030',
      email: 'user-000030@example.com',
    })
    expect(new Set(state.routes.all().map((route) => route.subnet)).size).toBe(300)
  })

  it('can be added to a running emulator', async () => {
    const { state } = await start({ seed: { users: 3, networks: 1 } })
    state.seed({ users: 2, networks: 1 })
    expect(new Set(state.users.all().map((user) => user.username)).size).toBe(6)
    expect(new Set(state.routes.all().map((route) => route.subnet)).size).toBe(2)
  })

  it('has the same ids in every run, and other ids with another `idSeed`', async () => {
    const listIds = async (idSeed: number): Promise<string[]> => {
      const { state } = await start({ seed: 'demo', idSeed })
      return [...state.users.all(), ...state.networks.all(), ...state.connectors.all()].map(({ id }) => id)
    }
    const first = await listIds(1)
    expect(await listIds(1)).toEqual(first)
    expect(new Set([...first, ...(await listIds(2))]).size).toBe(2 * first.length)
  })

  it('rejects numbers out of bounds', async () => {
    await expect(startEmulator({ seed: { users: 100_001 } })).rejects.toThrow(EmulatorOptionError)
    await expect(startEmulator({ seed: { networks: -1 } })).rejects.toThrow(/seed\.networks/)
  })

  it('holds up to 100,000 users, and serves them in pages of 1,000', async () => {
    const before = process.cpuUsage()
    const { get, emulator } = await startApi({ seed: { users: 100_000 } })
    // Processor time, as other tests share the machine.
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(3000)
    expect(new Set(emulator.state.users.all().map(({ id }) => id)).size).toBe(100_001)
    const last = await get('/users?size=1000&page=100')
    expect(last.body).toMatchObject({ totalElements: 100_001, totalPages: 101, numberOfElements: 1 })
  })
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EmulatorOptionError, VirtualClock } from '../src/index.ts'
import { start, startApi } from './support/api-client.ts'

describe('snapshots', () => {
  it('bring back what there was, in the old order, as often as wanted', async () => {
    const { get, post, delete: remove, emulator } = await startApi({ seed: 'demo' })
    const before = (await get('/networks?size=100')).body
    const auditEntries = emulator.state.auditLog.size
    const snapshot = emulator.snapshot()
    for (let round = 0; round < 2; round += 1) {
      await post('/networks', { name: 'new' })
      await remove(`/networks/${before.content[0].id}`)
      expect((await get('/networks?size=100')).body).not.toEqual(before)
      emulator.restore(snapshot)
      expect((await get('/networks?size=100')).body).toEqual(before)
      expect(emulator.state.auditLog.size).toBe(auditEntries)
    }
  })

  it('bring the sequence of ids and addresses back: the same calls give the same answers again', async () => {
    const { post, emulator } = await startApi()
    const snapshot = emulator.snapshot()
    const body = { name: 'n', connectors: [{ name: 'c', vpnRegionId: 'eu-central-1' }] }
    const first = (await post('/networks', body)).body
    emulator.restore(snapshot)
    expect((await post('/networks', body)).body).toEqual(first)
  })

  it('hold settings, indexes and the built-in group', async () => {
    const { get, post, put, emulator } = await startApi()
    await post('/users', { username: 'one' })
    const snapshot = emulator.snapshot()
    await put('/settings/wpc/snat', true)
    await post('/users', { username: 'two' })
    emulator.restore(snapshot)
    expect((await get('/settings/wpc/snat')).text).toBe('false')
    expect(emulator.state.users.where('username', 'two')).toEqual([])
    expect((await post('/users', { username: 'one' })).status).toBe(400)
    expect((await post('/users', { username: 'two' })).status).toBe(201)
  })

  it('make tokens valid again that were expired or revoked since, and invalid that were issued since', async () => {
    const { get, raw, emulator } = await startApi()
    const snapshot = emulator.snapshot()
    emulator.apiKeys.revoke(emulator.clientId)
    expect((await get('/users')).status).toBe(401)
    emulator.restore(snapshot)
    expect((await get('/users')).status).toBe(200)
    const query = `client_id=${emulator.clientId}&client_secret=${emulator.clientSecret}`
    const { body } = await raw(`/api/v1/oauth/token?${query}`, { method: 'POST' })
    const headers = { authorization: `Bearer ${body.access_token}` }
    expect((await raw('/api/v1/users', { headers })).status).toBe(200)
    emulator.restore(snapshot)
    expect((await raw('/api/v1/users', { headers })).status).toBe(401)
  })

  it('do not depend on the clock: what was so long ago is so long ago again', async () => {
    const clock = new VirtualClock()
    const { get, post, emulator } = await startApi({ clock, tokenLifetime: 60, connectorOnlineAfter: 10_000 })
    const { id } = (
      await post('/networks', { name: 'n', connectors: [{ name: 'c', vpnRegionId: 'eu-central-1' }] })
    ).body
    const connector = emulator.state.connectors.where('networkItemId', id)[0]?.id ?? ''
    await post(`/networks/connectors/${connector}/profile`)
    await clock.advance(500)
    await post(`/networks/connectors/${connector}/profile`)
    const status = async () => (await get(`/networks/connectors/${connector}`)).body.connectionStatus
    const snapshot = emulator.snapshot()
    for (let round = 0; round < 2; round += 1) {
      await clock.advance(9_999)
      expect(await status()).toBe('OFFLINE')
      await clock.advance(1)
      expect(await status()).toBe('ONLINE')
      await clock.advance(3_600_000)
      expect((await get('/users')).status).toBe(401)
      emulator.restore(snapshot)
    }
    const entry = emulator.state.auditLog.all()[0]
    expect(Date.parse(entry?.timestamp ?? '')).toBe(clock.now() - 500)
  })

  it('bring the rate limits back', async () => {
    const { get, emulator } = await startApi({ rateLimit: { burst: 1, rate: 1, seconds: 3600 } })
    const snapshot = emulator.snapshot()
    for (let round = 0; round < 2; round += 1) {
      expect((await get('/users')).status).toBe(200)
      expect((await get('/users')).status).toBe(429)
      emulator.restore(snapshot)
    }
  })

  it('leave faults and the request log alone', async () => {
    const { get, emulator } = await startApi()
    const snapshot = emulator.snapshot()
    emulator.faults.add({ status: 500 })
    await get('/users')
    emulator.restore(snapshot)
    expect(emulator.faults.list()).toHaveLength(1)
    expect(emulator.requests.count({ status: 500 })).toBe(1)
  })

  it('and revoked keys reach the data file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'emulator-snapshot-'))
    try {
      const data = join(folder, 'state.db')
      const { post, delete: remove, emulator } = await startApi({ data })
      const first = emulator.state.create('networks', { name: 'first' })
      emulator.state.create('networks', { name: 'second' })
      const snapshot = emulator.snapshot()
      await remove(`/networks/${first.id}`)
      await post('/networks', { name: 'third' })
      emulator.restore(snapshot)
      emulator.apiKeys.revoke(emulator.clientId)
      await emulator.close()
      const { state, apiKeys } = await start({ data })
      expect(state.networks.all().map(({ name }) => name)).toEqual(['first', 'second'])
      expect(apiKeys.list()).toMatchObject([{ revoked: true }])
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('belong to one emulator', async () => {
    const { emulator } = await startApi()
    const other = await startApi()
    expect(() => emulator.restore(other.emulator.snapshot())).toThrow(EmulatorOptionError)
  })
})

describe('single resources', () => {
  it('are created from the body of the API, with its checks, and without a request', async () => {
    const { get, emulator } = await startApi()
    const { state } = emulator
    emulator.requests.clear()
    const network = state.create('networks', { name: 'n' })
    const route = state.create('routes', { value: '10.1.0.0/16' }, { networkId: network.id })
    const host = state.create('hosts', { name: 'h' })
    const connector = { name: 'c', vpnRegionId: 'eu-central-1' }
    expect(state.create('connectors', connector, { hostId: host.id }).networkItemType).toBe('HOST')
    const user = state.create('users', { username: 'u' })
    state.create('devices', { name: 'd', description: '', clientUUID: 'x' }, { userId: user.id })
    expect(route.subnet).toBe('10.1.0.0/16')
    expect((await get(`/users/${user.id}`)).body).toMatchObject({ username: 'u', devices: [{ name: 'd' }] })
    emulator.requests.expect({}, 1)
    expect(state.auditLog.size).toBe(0)
  })

  it.each<[string, (api: Awaited<ReturnType<typeof startApi>>['emulator']) => unknown, RegExp]>([
    ['a missing property', ({ state }) => state.create('networks', {}), /networks: .*must not be null/],
    ['a broken rule', ({ state }) => state.create('users', { username: 'owner' }), /exists already/],
    [
      'no owner',
      ({ state }) => state.create('routes', { value: '10.0.0.0/24' }),
      /must be \{ networkId \}, not nothing/,
    ],
    [
      'a wrong owner',
      ({ state }) => state.create('connectors', {}, { userId: 'x' }),
      /\{ networkId \} or \{ hostId \}/,
    ],
    [
      'an unknown owner',
      ({ state }) => state.create('routes', { value: '10.0.0.0/24' }, { networkId: 'x' }),
      /does not exist/,
    ],
  ])('are refused with an error that says why: %s', async (_what, create, complaint) => {
    const { emulator } = await startApi()
    expect(() => create(emulator)).toThrow(complaint)
    expect(() => create(emulator)).toThrow(EmulatorOptionError)
  })
})

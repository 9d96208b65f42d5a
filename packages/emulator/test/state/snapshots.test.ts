import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EmulatorOptionError, VirtualClock } from '../../src/index.ts'
import { start, startApi } from '../support/api-client.ts'

describe('snapshot', () => {
  it('restores the state in the old order, any number of times', async () => {
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

  it('restores the sequence of ids and addresses: the same calls get the same responses', async () => {
    const { post, emulator } = await startApi()
    const snapshot = emulator.snapshot()
    const body = { name: 'n', connectors: [{ name: 'c', vpnRegionId: 'eu-central-1' }] }
    const first = (await post('/networks', body)).body
    emulator.restore(snapshot)
    expect((await post('/networks', body)).body).toEqual(first)
  })

  it('contains settings, indexes and the built-in group', async () => {
    const { get, post, put, emulator } = await startApi()
    await post('/users', { username: 'one' })
    const snapshot = emulator.snapshot()
    await put('/settings/wpc/snat', true)
    await post('/users', { username: 'two' })
    emulator.restore(snapshot)
    expect((await get('/settings/wpc/snat')).text).toBe('false')
    expect(emulator.state.users.findBy('username', 'two')).toEqual([])
    expect((await post('/users', { username: 'one' })).status).toBe(400)
    expect((await post('/users', { username: 'two' })).status).toBe(201)
  })

  it('makes tokens valid again that were expired or revoked since, and invalid that were issued since', async () => {
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

  it('does not depend on the clock: times are as long ago as they were', async () => {
    const clock = new VirtualClock()
    const { get, post, emulator } = await startApi({ clock, tokenLifetime: 60, connectorOnlineAfter: 10_000 })
    const { id } = (
      await post('/networks', { name: 'n', connectors: [{ name: 'c', vpnRegionId: 'eu-central-1' }] })
    ).body
    const connector = emulator.state.connectors.findBy('networkItemId', id)[0]?.id ?? ''
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
    expect(Date.parse(entry?.timestamp ?? '')).toBe(clock.now())
  })

  it('restores the rate limits', async () => {
    const { get, emulator } = await startApi({ rateLimit: { burst: 1, rate: 1, seconds: 3600 } })
    const snapshot = emulator.snapshot()
    for (let round = 0; round < 2; round += 1) {
      expect((await get('/users')).status).toBe(200)
      expect((await get('/users')).status).toBe(429)
      emulator.restore(snapshot)
    }
  })

  it('leaves faults and the request log unchanged', async () => {
    const { get, emulator } = await startApi()
    const snapshot = emulator.snapshot()
    emulator.faults.add({ status: 500 })
    await get('/users')
    emulator.restore(snapshot)
    expect(emulator.faults.list()).toHaveLength(1)
    expect(emulator.requests.count({ status: 500 })).toBe(1)
  })

  it('writes a restored state and revoked keys to the data file', async () => {
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

  it('belongs to one emulator', async () => {
    const { emulator } = await startApi()
    const other = await startApi()
    expect(() => emulator.restore(other.emulator.snapshot())).toThrow(EmulatorOptionError)
  })
})

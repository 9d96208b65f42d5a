import { describe, expect, it } from 'vitest'
import { EmulatorOptionError } from '../../src/index.ts'
import { startApi } from '../support/api-client.ts'

describe('state.create', () => {
  it('creates a resource from the body of the API, with its checks, but without a request', async () => {
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
  ])('rejects it with an error that says why: %s', async (_what, create, message) => {
    const { emulator } = await startApi()
    expect(() => create(emulator)).toThrow(message)
    expect(() => create(emulator)).toThrow(EmulatorOptionError)
  })
})

import { TimeoutError } from '@cloudconnexa/errors'
import {
  connectToEmulator,
  type EmulatorConnection,
  type EmulatorOptions,
  useVirtualTime,
  type VirtualTimeConnection,
} from '@cloudconnexa/service-tests'
import { describe, expect, it } from 'vitest'
import { networks } from '../src/index.ts'
import { type NetworksConnection, provisionSite } from './site.ts'

/** Emulator and client on one clock. */
function connectOnVirtualTime(
  options: EmulatorOptions = {},
): Promise<VirtualTimeConnection<NetworksConnection>> {
  return useVirtualTime((settings) =>
    connectToEmulator({ networks }, { ...options, clock: settings.clock }, settings),
  )
}

function statuses({ emulator }: EmulatorConnection<unknown>, path: RegExp): readonly unknown[] {
  return emulator.requests.list({ path }).map(({ status }) => status)
}

describe('profile.generate', () => {
  it('waits while the API responds with 202', async () => {
    await using connection = await connectOnVirtualTime({ profileReadyAfter: 12_000 })
    const { client, clock } = connection
    const { connectorId } = await provisionSite(connection)
    const start = clock.now()
    const profile = await client.networks.connectors.profile.generate(connectorId)
    expect(profile.reveal()).toMatch(/^remote \S+ /m)
    expect(statuses(connection, /\/profile$/)).toEqual([202, 202, 202, 200])
    expect(clock.now() - start).toBe(15_000)
  })

  it('gives up when its time is over', async () => {
    await using connection = await connectOnVirtualTime({ profileReadyAfter: 600_000 })
    const { client, clock } = connection
    const { connectorId } = await provisionSite(connection)
    const start = clock.now()
    const error: unknown = await client.networks.connectors.profile
      .generate(connectorId, { timeout: 32_000, interval: 10_000 })
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toMatchObject({ code: 'DEADLINE_EXCEEDED', milliseconds: 32_000 })
    expect(statuses(connection, /\/profile$/)).toEqual([202, 202, 202, 202])
    expect(clock.now() - start).toBeLessThanOrEqual(32_000)
  })
})

describe('token.generate', () => {
  it('waits while the API responds with 202 and leaves one token behind', async () => {
    await using connection = await connectOnVirtualTime({ profileReadyAfter: 800 })
    const { client, emulator } = connection
    const { connectorId } = await provisionSite(connection)
    const token = await client.networks.connectors.token.generate(connectorId, { interval: 250 })
    expect(statuses(connection, /\/encrypt$/)).toEqual([202, 202, 202, 202, 200])
    expect(emulator.state.connectors.get(connectorId)?.tokens).toEqual([token.reveal()])
  })
})

describe('waitUntilOnline', () => {
  it('returns the connector once its agent has connected', async () => {
    await using connection = await connectOnVirtualTime({
      profileReadyAfter: 0,
      connectorOnlineAfter: 60_000,
    })
    const { connectors } = connection.client.networks
    const { connectorId } = await provisionSite(connection)
    await connectors.token.generate(connectorId)
    const start = connection.clock.now()
    const connector = await connectors.waitUntilOnline(connectorId)
    expect(connector).toMatchObject({ id: connectorId, connectionStatus: 'ONLINE' })
    expect(connection.clock.now() - start).toBe(60_000)
    expect(statuses(connection, /\/connectors\/[^/]+$/)).toHaveLength(13)
  })

  it('waits two minutes at most, unless told otherwise', async () => {
    await using connection = await connectOnVirtualTime()
    const { connectors } = connection.client.networks
    const { connectorId } = await provisionSite(connection)
    await expect(connectors.waitUntilOnline(connectorId, { interval: 7000 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      milliseconds: 120_000,
      message: expect.stringContaining(`connector ${connectorId} to be online`),
    })
    expect(statuses(connection, /\/connectors\/[^/]+$/)).toHaveLength(18)
  })

  it('ends with the reason of its signal', async () => {
    await using connection = await connectOnVirtualTime()
    const { client, clock, emulator } = connection
    const { connectorId } = await provisionSite(connection)
    const controller = new AbortController()
    const reason = new Error('no longer wanted')
    void clock.sleep(12_000).then(() => controller.abort(reason))
    const waiting = client.networks.connectors.waitUntilOnline(connectorId, { signal: controller.signal })
    await expect(waiting).rejects.toBe(reason)
    expect(emulator.requests.count()).toBe(3)
  })

  it('sees a tunnel come up after ipsec.start and go down after ipsec.stop', async () => {
    await using connection = await connectOnVirtualTime({ connectorOnlineAfter: 20_000 })
    const { connectors } = connection.client.networks
    const { tunnelId } = await provisionSite(connection)
    await connectors.ipsec.start(tunnelId)
    expect((await connectors.waitUntilOnline(tunnelId)).connectionStatus).toBe('ONLINE')
    await connectors.ipsec.stop(tunnelId)
    expect((await connectors.get(tunnelId)).connectionStatus).toBe('OFFLINE')
  })
})

it('takes connectivity away with suspend and gives it back with activate', async () => {
  await using connection = await connectOnVirtualTime({ profileReadyAfter: 0, connectorOnlineAfter: 0 })
  const { connectors } = connection.client.networks
  const { connectorId } = await provisionSite(connection)
  await connectors.profile.generate(connectorId)
  await connectors.suspend(connectorId)
  expect((await connectors.get(connectorId)).connectionStatus).toBe('OFFLINE')
  await connectors.activate(connectorId)
  expect((await connectors.get(connectorId)).connectionStatus).toBe('ONLINE')
  expect(await connectors.profile.revoke(connectorId)).toBe(true)
})

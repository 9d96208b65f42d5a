import { inspect } from 'node:util'
import { NotFoundError, UnsupportedOperationError } from '@cloudconnexa/errors'
import { consoleLogger, isSecret, Secret } from '@cloudconnexa/core'
import { connectToEmulator, listRequests } from '@cloudconnexa/service-tests'
import { describe, expect, it, vi } from 'vitest'
import { draftConnector, networks } from '../src/index.ts'
import { createTunnel, type NetworksConnection, preSharedKey, provisionSite } from './site.ts'

const unknownId = '00000000-0000-4000-8000-000000000000'

function storedKey({ emulator }: NetworksConnection, id: string): unknown {
  return emulator.state.connectors.get(id)?.ipSecConfig?.preSharedKey
}

describe('patch', () => {
  it('keeps what is not named', async () => {
    await using connection = await connectToEmulator({ networks })
    const { connectors } = connection.client.networks
    const { connectorId } = await provisionSite(connection)
    const before = await connectors.get(connectorId)
    expect(await connectors.patch(connectorId, { vpnRegionId: 'fi-hel' })).toEqual({
      ...before,
      vpnRegionId: 'fi-hel',
    })
    expect(await connectors.patch(connectorId, { description: null })).not.toHaveProperty('description')
  })

  it('keeps the whole configuration of a tunnel, its pre-shared key included', async () => {
    await using connection = await connectToEmulator({ networks })
    const { connectors } = connection.client.networks
    const { tunnelId } = await provisionSite(connection)
    const before = await connectors.get(tunnelId)

    const after = await connectors.patch(tunnelId, { name: 'Old tunnel' })

    expect(plain(after)).toEqual({ ...plain(before), name: 'Old tunnel' })
    expect(after.ipSecConfig?.preSharedKey?.reveal()).toBe(preSharedKey)
    expect(storedKey(connection, tunnelId)).toBe(preSharedKey)
  })

  it('writes dead-peer detection back where the API does not derive it', async () => {
    await using connection = await connectToEmulator({ networks })
    const { connectors } = connection.client.networks
    const { partnerId } = await provisionSite(connection)
    const deadPeerDetection = { timeoutSec: 30, deadPeerHandling: 'RESTART' } as const
    const { id } = await connectors.create(partnerId, {
      name: 'Plain',
      vpnRegionId: 'it-mxp',
      ipSecConfig: {
        platform: 'OTHER',
        authenticationType: 'SHARED_SECRET',
        ikeProtocol: { startupAction: 'ATTACH', deadPeerDetection },
      },
    })
    expect(await connectors.patch(id, { name: 'Plainer' })).toMatchObject({
      name: 'Plainer',
      ipSecConfig: { ikeProtocol: { startupAction: 'ATTACH', deadPeerDetection } },
    })
  })
})

/** The connector as data; two secrets that hold the same are not the same object. */
function plain(connector: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(connector))
}

describe('pre-shared keys', () => {
  it('come as secrets, wherever a connector is returned', async () => {
    await using connection = await connectToEmulator({ networks })
    const { client } = connection
    const { partnerId, tunnelId } = await provisionSite(connection)
    const [ofNetwork] = (await client.networks.get(partnerId)).connectors ?? []
    const [inList] = (await client.networks.connectors.list({ networkId: partnerId })).items
    const partner = await client.networks.findByName('partner')
    for (const connector of [
      await client.networks.connectors.get(tunnelId),
      await createTunnel(client, partnerId, preSharedKey),
      ofNetwork,
      inList,
      partner?.connectors?.[0],
    ]) {
      const key = connector?.ipSecConfig?.preSharedKey
      expect(isSecret(key)).toBe(true)
      expect(key?.reveal()).toBe(preSharedKey)
    }
  })

  it('stay secrets with validation off', async () => {
    await using connection = await connectToEmulator({ networks }, {}, { validate: 'off' })
    const { connectors } = connection.client.networks
    const { tunnelId } = await provisionSite(connection)
    expect((await connectors.get(tunnelId)).ipSecConfig?.preSharedKey).toBeInstanceOf(Secret)
  })

  it('go in as string or as secret', async () => {
    await using connection = await connectToEmulator({ networks })
    const { client } = connection
    const { partnerId } = await provisionSite(connection)
    for (const key of ['another-key', new Secret('another-key')]) {
      const { id } = await createTunnel(client, partnerId, key)
      expect(storedKey(connection, id)).toBe('another-key')
    }
  })

  it('are not replaced by what is printed in their place', async () => {
    await using connection = await connectToEmulator({ networks })
    const { connectors } = connection.client.networks
    const { tunnelId } = await provisionSite(connection)
    const before = await connectors.get(tunnelId)
    // What comes back of a file, a queue or another process.
    const copy = JSON.parse(JSON.stringify(draftConnector(before)))
    connection.emulator.requests.clear()

    expect(copy.ipSecConfig.preSharedKey).toBe('[secret]')
    for (const ipSecConfig of [
      copy.ipSecConfig,
      { ...copy.ipSecConfig, preSharedKey: new Secret('[secret]') },
    ]) {
      for (const writing of [
        () => connectors.update(tunnelId, { ...copy, ipSecConfig }),
        () => connectors.create(tunnelId, { ...copy, ipSecConfig }),
        () => connectors.patch(tunnelId, { ipSecConfig }),
      ]) {
        await expect(writing()).rejects.toMatchObject({
          code: 'REQUEST_INVALID',
          outcome: 'not-sent',
          issues: [{ path: 'ipSecConfig.preSharedKey', message: expect.stringContaining('[secret]') }],
        })
      }
    }
    expect(connection.emulator.requests.list()).toEqual([])
    expect(storedKey(connection, tunnelId)).toBe(preSharedKey)
  })

  it('show in nothing that is printed, thrown or logged', async () => {
    const written: string[] = []
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0)
    vi.spyOn(console, 'log').mockImplementation((...values) => void written.push(values.map(show).join(' ')))
    await using connection = await connectToEmulator({ networks }, {}, { logger: consoleLogger('debug') })
    const { client } = connection
    const { connectors } = client.networks
    const { partnerId, tunnelId } = await provisionSite(connection)
    const tunnel = await connectors.get(tunnelId)
    console.log(tunnel, await client.networks.get(partnerId), await connectors.list().withResponse())
    const refused: unknown = await connectors
      .patch(tunnelId, { vpnRegionId: 'moon-1' })
      .catch((error: unknown) => error)
    console.log(refused)
    const profile = await connectors.profile.generateBundle((await provisionAnother(client)).id, 'MSI')
    console.log(profile)
    const all = written.join('\n')
    expect(refused).toMatchObject({ issues: [{ path: 'vpnRegionId' }] })
    expect(all).toContain('[secret]')
    expect(all).toContain('call done operation=getNetworkConnector')
    expect(all).not.toContain(preSharedKey)
    expect(all).not.toContain(profile.reveal())
  })
})

function show(value: unknown): string {
  return `${inspect(value, { depth: null, showHidden: true })} ${JSON.stringify(value)}`
}

async function provisionAnother(client: NetworksConnection['client']): Promise<{ readonly id: string }> {
  const { id } = await client.networks.create({ name: 'Annex' })
  return client.networks.connectors.create(id, { name: 'Annex', vpnRegionId: 'it-mxp' })
}

describe('look-ups', () => {
  it('finds by name, whatever its case, in all networks or in one', async () => {
    await using connection = await connectToEmulator({ networks })
    const { connectors } = connection.client.networks
    const { officeId, partnerId, connectorId } = await provisionSite(connection)
    expect((await connectors.findByName('GATEWAY'))?.id).toBe(connectorId)
    expect((await connectors.findByName('gateway', { networkId: officeId }))?.id).toBe(connectorId)
    expect(await connectors.findByName('gateway', { networkId: partnerId })).toBeUndefined()
    expect((await connectors.list({ networkId: officeId })).items.map(({ id }) => id)).toEqual([connectorId])
  })
})

describe('failures', () => {
  it('has NotFoundError for an unknown id', async () => {
    await using connection = await connectToEmulator({ networks })
    const { connectors } = connection.client.networks
    const calls: readonly PromiseLike<unknown>[] = [
      connectors.get(unknownId),
      connectors.create(unknownId, { name: 'Nowhere', vpnRegionId: 'it-mxp' }),
      connectors.suspend(unknownId),
      connectors.ipsec.start(unknownId),
      connectors.profile.generate(unknownId),
      connectors.profile.revoke(unknownId),
      connectors.token.generate(unknownId),
      connectors.waitUntilOnline(unknownId),
    ]
    for (const outcome of await Promise.allSettled(calls)) {
      expect(outcome).toEqual({ status: 'rejected', reason: expect.any(NotFoundError) })
    }
  })

  it('refuses what does not go with the kind of connector', async () => {
    await using connection = await connectToEmulator({ networks })
    const { connectors } = connection.client.networks
    const { connectorId, tunnelId } = await provisionSite(connection)
    const ofOpenVpn = {
      name: 'ValidationError',
      origin: 'api',
      message: expect.stringContaining('non IPSEC'),
    }
    await expect(connectors.ipsec.start(connectorId)).rejects.toMatchObject(ofOpenVpn)
    await expect(connectors.ipsec.stop(connectorId)).rejects.toMatchObject(ofOpenVpn)
    const ofIpsec = { name: 'ValidationError', origin: 'api', status: 400 }
    await expect(connectors.profile.generate(tunnelId)).rejects.toMatchObject(ofIpsec)
    await expect(connectors.token.generate(tunnelId)).rejects.toMatchObject(ofIpsec)
  })

  it('sends nothing for an installer of another kind, or before the API version that has it', async () => {
    await using connection = await connectToEmulator({ networks }, {}, { apiVersion: '1.1.6' })
    const { client, emulator } = connection
    const { connectors } = client.networks
    const { id } = await provisionAnother(client)
    emulator.requests.clear()
    // As a caller without type checks would have it.
    const type: string = 'DEB'
    await expect(connectors.profile.generateBundle(id, type as 'DMG')).rejects.toMatchObject({
      origin: 'client',
      issues: [{ path: 'type' }],
    })
    await expect(connectors.suspend(id)).rejects.toBeInstanceOf(UnsupportedOperationError)
    await expect(connectors.activate(id)).rejects.toMatchObject({ since: '1.2.0' })
    expect(listRequests(emulator)).toEqual([])
  })
})

describe('a response that got lost', () => {
  it.each(['start', 'stop'] as const)('has ipsec.%s requested again', async (action) => {
    await using connection = await connectToEmulator({ networks })
    const { client, emulator } = connection
    const { tunnelId } = await provisionSite(connection)
    emulator.faults.add({ method: 'POST', resetAfter: true, count: 1 })
    await expect(client.networks.connectors.ipsec[action](tunnelId)).resolves.toBeUndefined()
    expect(listRequests(emulator)).toHaveLength(2)
  })

  it('leaves no second token behind', async () => {
    await using connection = await connectToEmulator({ networks }, { profileReadyAfter: 0 })
    const { client, emulator } = connection
    const { connectorId } = await provisionSite(connection)
    emulator.faults.add({ method: 'POST', resetAfter: true, count: 1 })
    await expect(client.networks.connectors.token.generate(connectorId)).rejects.toMatchObject({
      outcome: 'unknown',
      attempts: 1,
    })
    expect(emulator.state.connectors.get(connectorId)?.tokens).toHaveLength(1)
  })
})

import { describe, expect, it } from 'vitest'
import { type EmulatorOptions, VirtualClock } from '../src/index.ts'
import { startApi } from './support/api-client.ts'

async function withConnector(
  options: EmulatorOptions = {},
  tunnelingProtocol = 'OPENVPN',
  ipSecConfig?: unknown,
) {
  const clock = new VirtualClock()
  const api = await startApi({ clock, ...options })
  const connectors = [{ name: 'door', vpnRegionId: 'eu-central-1', ipSecConfig }]
  const created = await api.post('/networks', { name: 'office', tunnelingProtocol, connectors })
  expect(created.status).toBe(201)
  const network = created.body
  const connector = network.connectors[0]
  const path = `/networks/connectors/${connector.id}`
  const status = async (): Promise<string> => (await api.get(path)).body.connectionStatus
  return { ...api, clock, network, connector, path, status }
}

const sharedSecret = { platform: 'OTHER', authenticationType: 'SHARED_SECRET' }

describe('connectors', () => {
  it('are created in a network, in an existing region', async () => {
    const { post, network } = await withConnector()
    const collection = `/networks/connectors?networkId=${network.id}`
    const created = await post(collection, { name: 'second', description: 'd', vpnRegionId: 'it-mxp' })
    expect(created.status).toBe(201)
    expect(created.body).toEqual({
      id: expect.any(String),
      networkItemId: network.id,
      networkItemType: 'NETWORK',
      name: 'second',
      description: 'd',
      vpnRegionId: 'it-mxp',
      ipV4Address: expect.any(String),
      ipV6Address: expect.any(String),
      tunnelingProtocol: 'OPENVPN',
      connectionStatus: 'OFFLINE',
      licensed: true,
    })
    const nowhere = await post(collection, { name: 'third', vpnRegionId: 'moon' })
    expect(nowhere).toMatchObject({ status: 400, body: { errorDetails: { vpnRegionId: [{}] } } })
    expect(await post(collection, {})).toMatchObject({
      status: 400,
      body: { errorDetails: { name: [{}], vpnRegionId: [{}] } },
    })
  })

  it('are replaced by PUT and deleted, with or without the networkId that the Go client adds', async () => {
    const api = await withConnector()
    const changed = await api.put(api.path, { name: 'gate', vpnRegionId: 'it-mxp' })
    expect(changed).toMatchObject({
      status: 200,
      body: {
        id: api.connector.id,
        name: 'gate',
        vpnRegionId: 'it-mxp',
        ipV4Address: api.connector.ipV4Address,
      },
    })
    const deleted = await api.delete(`${api.path}?networkId=${api.network.id}`)
    expect(deleted).toMatchObject({ status: 204, text: '' })
    expect((await api.get(api.path)).status).toBe(404)
  })

  it('follow the tunneling protocol of their network', async () => {
    const { put, get, network, path } = await withConnector()
    await put(`/networks/${network.id}`, { name: 'office', tunnelingProtocol: 'IPSEC' })
    expect((await get(path)).body.tunnelingProtocol).toBe('IPSEC')
  })

  it('are OFFLINE until some time after their profile or token was handed out', async () => {
    for (const kind of ['profile', 'profile/encrypt']) {
      const { post, path, status, clock } = await withConnector({
        profileReadyAfter: 0,
        connectorOnlineAfter: 3000,
      })
      await clock.advance(10_000)
      expect(await status()).toBe('OFFLINE')
      expect((await post(`${path}/${kind}`)).status).toBe(200)
      await clock.advance(2999)
      expect(await status()).toBe('OFFLINE')
      await clock.advance(1)
      expect(await status()).toBe('ONLINE')
    }
  })

  it('go OFFLINE when suspended and come back when activated; both answer 200 without body', async () => {
    const { post, put, path, status, clock } = await withConnector({ profileReadyAfter: 0 })
    await post(`${path}/profile`)
    await clock.advance(2000)
    expect(await put(`${path}/suspend`)).toMatchObject({ status: 200, text: '' })
    expect(await status()).toBe('OFFLINE')
    expect(await put(`${path}/activate`)).toMatchObject({ status: 200, text: '' })
    expect(await status()).toBe('ONLINE')
  })
})

describe('profiles and tokens', () => {
  it('answer 202 with an empty body while being generated, then 200 with raw text', async () => {
    for (const kind of ['profile', 'profile/encrypt']) {
      const { post, path, clock } = await withConnector({ profileReadyAfter: 500 })
      expect(await post(`${path}/${kind}`)).toMatchObject({ status: 202, text: '' })
      await clock.advance(499)
      expect((await post(`${path}/${kind}`)).status).toBe(202)
      await clock.advance(1)
      const ready = await post(`${path}/${kind}`)
      expect(ready.status).toBe(200)
      expect(ready.headers.get('content-type')).toMatch(/^text\/plain/)
      expect(ready.text).toMatch(kind === 'profile' ? /^# OpenVPN profile[^]*\nclient\n/ : /^\S+$/)
    }
  })

  it('stay what they are when asked for again, but each call makes another token and older ones stay valid', async () => {
    const { post, path, emulator, connector } = await withConnector({ profileReadyAfter: 0 })
    const profiles = [await post(`${path}/profile`), await post(`${path}/profile`)]
    expect(profiles[0]?.text).toBe(profiles[1]?.text)
    const tokens = [
      (await post(`${path}/profile/encrypt`)).text,
      (await post(`${path}/profile/encrypt`)).text,
    ]
    expect(new Set(tokens).size).toBe(2)
    expect(emulator.state.connectors.get(connector.id)?.tokens).toEqual(tokens)
  })

  it('are revoked with a boolean: whether there was anything to revoke', async () => {
    const api = await withConnector({ profileReadyAfter: 100 })
    expect(await api.delete(`${api.path}/profile`)).toMatchObject({ status: 200, body: false })
    await api.post(`${api.path}/profile`)
    await api.clock.advance(100)
    await api.post(`${api.path}/profile/encrypt`)
    await api.clock.advance(10_000)
    expect(await api.status()).toBe('ONLINE')
    expect(await api.delete(`${api.path}/profile`)).toMatchObject({ status: 200, body: true })
    expect(await api.status()).toBe('OFFLINE')
    expect(api.emulator.state.connectors.get(api.connector.id)?.tokens).toEqual([])
    expect((await api.post(`${api.path}/profile`)).status).toBe(202)
  })

  it('come bundled with an installer as the URL of it, raw', async () => {
    const { post, path } = await withConnector()
    const bundle = await post(`${path}/profile/bundle?type=DMG`)
    expect(bundle.status).toBe(200)
    expect(bundle.text).toMatch(/^https:\/\/\S+\.dmg$/)
    for (const query of ['', '?type=EXE']) {
      const answer = await post(`${path}/profile/bundle${query}`)
      expect(answer).toMatchObject({ status: 400, body: { errorDetails: { type: [{}] } } })
    }
  })

  it('are refused for IPsec connectors', async () => {
    const { post, path } = await withConnector({}, 'IPSEC', sharedSecret)
    for (const kind of ['profile', 'profile/encrypt', 'profile/bundle?type=MSI']) {
      const answer = await post(`${path}/${kind}`)
      expect(answer).toMatchObject({ status: 400, body: { errorDetails: { connector: [{}] } } })
    }
  })
})

describe('IPsec', () => {
  it('starts and stops the tunnel with 200 and no body', async () => {
    const { post, path, status, clock } = await withConnector({}, 'IPSEC', sharedSecret)
    expect(await post(`${path}/ipsec/start`)).toMatchObject({ status: 200, text: '' })
    await clock.advance(2000)
    expect(await status()).toBe('ONLINE')
    expect(await post(`${path}/ipsec/stop`)).toMatchObject({ status: 200, text: '' })
    expect(await status()).toBe('OFFLINE')
  })

  it('is refused on other connectors with the known message', async () => {
    const { post, path } = await withConnector()
    for (const action of ['start', 'stop']) {
      const { status, body } = await post(`${path}/ipsec/${action}`)
      expect(status).toBe(400)
      expect(body).toEqual({
        errorDetails: {
          connector: [{ message: 'Connect/Stop actions are forbidden for non IPSEC connector' }],
        },
        errorMessage: 'Connect/Stop actions are forbidden for non IPSEC connector',
        statusError: 'Bad Request',
      })
    }
  })

  it('answers with the configuration, the pre-shared key in clear, and the state of the connector', async () => {
    const ikeProtocol = { protocolVersion: 'IKE_V2', startupAction: 'START' }
    const config = {
      ...sharedSecret,
      preSharedKey: 'between us',
      remoteSitePublicIp: '198.51.100.7',
      ikeProtocol,
    }
    const { put, get, path } = await withConnector({}, 'IPSEC', config)
    const { ipSecConfig } = (await get(path)).body
    expect(ipSecConfig).toMatchObject({ ...config, connectorState: 'ACTIVE', serverIp: expect.any(String) })
    await put(`${path}/suspend`)
    expect((await get(path)).body.ipSecConfig.connectorState).toBe('SUSPENDED')
    const changed = await put(path, { name: 'door', vpnRegionId: 'it-mxp', ipSecConfig: sharedSecret })
    expect(changed.body.ipSecConfig).toEqual({
      ...sharedSecret,
      connectorState: 'SUSPENDED',
      serverId: ipSecConfig.serverId,
      serverIp: ipSecConfig.serverIp,
    })
  })

  it('derives dead-peer detection from autoInitiate, with 30 seconds, and refuses half of it', async () => {
    const { put, path } = await withConnector({}, 'IPSEC', sharedSecret)
    const send = (ikeProtocol: unknown) =>
      put(path, { name: 'door', vpnRegionId: 'it-mxp', ipSecConfig: { ...sharedSecret, ikeProtocol } })
    const derived = await send({ startupAction: 'START', autoInitiate: true })
    expect(derived.body.ipSecConfig.ikeProtocol.deadPeerDetection).toEqual({
      timeoutSec: 30,
      deadPeerHandling: 'RESTART',
    })
    const half = await send({ startupAction: 'START', deadPeerDetection: { timeoutSec: 60 } })
    const key = 'ipSecConfig.ikeProtocol.deadPeerDetection.deadPeerHandling'
    expect(half).toMatchObject({ status: 400, body: { errorDetails: { [key]: [{}] } } })
    const passive = await send({ protocolVersion: 'IKE_V2' })
    expect(passive).toMatchObject({
      status: 400,
      body: { errorDetails: { 'ipSecConfig.ikeProtocol.startupAction': [{}] } },
    })
  })
})

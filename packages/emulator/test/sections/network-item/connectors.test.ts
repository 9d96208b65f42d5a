import { describe, expect, it } from 'vitest'
import { notFound } from '../../support/api-client.ts'
import { startWithConnector } from '../../support/connectors.ts'

describe('connectors', () => {
  it('creates a connector in a network, in an existing region', async () => {
    const { post, network } = await startWithConnector()
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

  it('replaces a connector on PUT and deletes it, with or without the networkId that the Go client adds', async () => {
    const api = await startWithConnector()
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
    expect(await api.get(api.path)).toMatchObject(notFound)
  })

  it('follows the tunneling protocol of the network', async () => {
    const { put, get, network, path } = await startWithConnector()
    await put(`/networks/${network.id}`, { name: 'office', tunnelingProtocol: 'IPSEC' })
    expect((await get(path)).body.tunnelingProtocol).toBe('IPSEC')
  })

  it('is OFFLINE until some time after a profile or token was issued', async () => {
    for (const kind of ['profile', 'profile/encrypt']) {
      const { post, path, readStatus, clock } = await startWithConnector({
        profileReadyAfter: 0,
        connectorOnlineAfter: 3000,
      })
      await clock.advance(10_000)
      expect(await readStatus()).toBe('OFFLINE')
      expect((await post(`${path}/${kind}`)).status).toBe(200)
      await clock.advance(2999)
      expect(await readStatus()).toBe('OFFLINE')
      await clock.advance(1)
      expect(await readStatus()).toBe('ONLINE')
    }
  })

  it('goes OFFLINE when suspended and ONLINE when activated, both with 200 and an empty body', async () => {
    const { post, put, path, readStatus, clock } = await startWithConnector({ profileReadyAfter: 0 })
    await post(`${path}/profile`)
    await clock.advance(2000)
    expect(await put(`${path}/suspend`)).toMatchObject({ status: 200, text: '' })
    expect(await readStatus()).toBe('OFFLINE')
    expect(await put(`${path}/activate`)).toMatchObject({ status: 200, text: '' })
    expect(await readStatus()).toBe('ONLINE')
  })
})

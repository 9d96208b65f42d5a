import { describe, expect, it } from 'vitest'
import { sharedSecret, startWithConnector } from '../../support/connectors.ts'

describe('IPsec tunnels', () => {
  it('starts and stops a tunnel with 200 and an empty body', async () => {
    const { post, path, readStatus, clock } = await startWithConnector({}, 'IPSEC', sharedSecret)
    expect(await post(`${path}/ipsec/start`)).toMatchObject({ status: 200, text: '' })
    await clock.advance(2000)
    expect(await readStatus()).toBe('ONLINE')
    expect(await post(`${path}/ipsec/stop`)).toMatchObject({ status: 200, text: '' })
    expect(await readStatus()).toBe('OFFLINE')
  })

  it('rejects other connectors with the known message', async () => {
    const { post, path } = await startWithConnector()
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

  it('returns the configuration, the pre-shared key in clear, and the state of the connector', async () => {
    const ikeProtocol = { protocolVersion: 'IKE_V2', startupAction: 'START' }
    const config = {
      ...sharedSecret,
      preSharedKey: 'between us',
      remoteSitePublicIp: '198.51.100.7',
      ikeProtocol,
    }
    const { put, get, path } = await startWithConnector({}, 'IPSEC', config)
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

  it.each([
    ['START', 'RESTART', true],
    ['START', 'NONE', false],
    ['ATTACH', 'RESTART', false],
    ['ATTACH', 'NONE', false],
    ['START', undefined, false],
  ])(
    'derives autoInitiate from %s and dead-peer handling %s: %s',
    async (startupAction, handling, expected) => {
      const { put, path } = await startWithConnector({}, 'IPSEC', sharedSecret)
      const detection = handling && { deadPeerDetection: { timeoutSec: 60, deadPeerHandling: handling } }
      const ipSecConfig = { ...sharedSecret, ikeProtocol: { startupAction, ...detection } }
      const { body } = await put(path, { name: 'door', vpnRegionId: 'it-mxp', ipSecConfig })
      expect(body.ipSecConfig.ikeProtocol).toEqual({
        startupAction,
        autoInitiate: expected,
        deadPeerDetection: { timeoutSec: 30, deadPeerHandling: handling ?? 'NONE' },
      })
    },
  )

  it('derives dead-peer detection from autoInitiate, with 30 seconds, and rejects half of it', async () => {
    const { put, path } = await startWithConnector({}, 'IPSEC', sharedSecret)
    const send = (ikeProtocol: unknown) =>
      put(path, { name: 'door', vpnRegionId: 'it-mxp', ipSecConfig: { ...sharedSecret, ikeProtocol } })
    const derived = await send({ startupAction: 'START', autoInitiate: true })
    expect(derived.body.ipSecConfig.ikeProtocol.deadPeerDetection).toEqual({
      timeoutSec: 30,
      deadPeerHandling: 'RESTART',
    })
    const withAttach = await send({ startupAction: 'ATTACH', autoInitiate: true })
    const conflict = 'ipSecConfig.ikeProtocol.autoInitiate'
    expect(withAttach).toMatchObject({ status: 400, body: { errorDetails: { [conflict]: [{}] } } })
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

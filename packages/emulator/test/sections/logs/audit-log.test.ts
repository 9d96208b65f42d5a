import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../../../src/index.ts'
import { readErrorKeys, startApi } from '../../support/api-client.ts'
import { day, noon, readAll, toIso } from '../../support/logs.ts'

describe('audit log', () => {
  it('has an entry for every change through the API, in any section', async () => {
    const clock = new VirtualClock({ start: noon })
    const api = await startApi({ clock })
    const { body: network } = await api.post('/networks', { name: 'n' })
    await clock.advance(1_000)
    const { body: route } = await api.post(`/networks/routes?networkId=${network.id}`, {
      value: '10.0.0.0/24',
    })
    await api.put(`/networks/${network.id}`, { name: 'm', egress: true })
    await api.put('/settings/wpc/snat', true)
    await api.put('/access-visibility/enable')
    await api.post('/cybershield/block-list-add-domains', { domainAndComments: [] })
    await api.delete(`/networks/${network.id}`)
    await api.get('/networks')
    await api.delete(`/networks/${network.id}`)
    const { auditLogs } = (await api.get('/audit-log?size=100')).body
    expect(auditLogs).toMatchObject([
      {
        operation: 'CREATE',
        entityType: 'NETWORK',
        entityId: network.id,
        entityName: 'n',
        timestamp: toIso(noon),
      },
      {
        operation: 'CREATE',
        entityType: 'NETWORK_ROUTE',
        entityId: route.id,
        entityParentType: 'NETWORK',
        entityParentId: network.id,
        entityParentName: 'n',
        timestamp: toIso(noon + 1_000),
      },
      {
        operation: 'UPDATE',
        entityType: 'NETWORK',
        entityName: 'm',
        fields: [
          { name: 'name', oldValue: 'n', newValue: 'm' },
          { name: 'egress', oldValue: false, newValue: true },
        ],
      },
      {
        operation: 'SET',
        entityType: 'SETTINGS',
        entityId: 'wpc/snat',
        fields: [{ name: 'wpc/snat', oldValue: false, newValue: true }],
      },
      { operation: 'ENABLE', entityType: 'ACCESS_VISIBILITY' },
      { operation: 'ADD', entityType: 'CYBER_SHIELD' },
      { operation: 'DELETE', entityType: 'NETWORK', entityId: network.id, entityName: 'm' },
    ])
    const { clientId, cloudId } = api.emulator
    for (const entry of auditLogs) expect(entry).toMatchObject({ initiatorId: clientId, tenantId: cloudId })
  })

  it('contains neither secrets nor unknown properties', async () => {
    const api = await startApi()
    const secret = 'not-for-the-log'
    const ipSecConfig = {
      platform: 'AWS',
      authenticationType: 'SHARED_SECRET',
      preSharedKey: secret,
      ikeProtocol: { startupAction: 'START' },
    }
    const connector = { name: 'c', vpnRegionId: 'it-mxp', ipSecConfig, profile: secret }
    const network = { name: 'n', tunnelingProtocol: 'IPSEC', connectors: [connector] }
    const { body } = await api.post('/networks', network)
    const changed = await api.put(`/networks/connectors/${body.connectors[0].id}`, {
      ...connector,
      name: 'd',
    })
    expect(changed.status).toBe(200)
    const { text } = await api.get('/audit-log?size=100')
    expect(text).toContain('NETWORK_CONNECTOR')
    expect(text).not.toContain(secret)
  })

  it('is read in batches of 1 to 100 with a cursor', async () => {
    const api = await startApi()
    for (let number = 0; number < 7; number += 1) await api.put('/settings/wpc/snat', number % 2 === 0)
    expect(readErrorKeys(await api.get('/audit-log'))).toEqual(['size'])
    for (const size of [0, 101]) expect((await api.get(`/audit-log?size=${size}`)).status).toBe(400)
    const all = await readAll(api, '/audit-log?size=100', 'auditLogs')
    expect(all.length).toBe(7)
    expect(await readAll(api, '/audit-log?size=3', 'auditLogs')).toEqual(all)
    expect((await api.get('/audit-log?size=7')).body).not.toHaveProperty('nextCursor')
  })

  it('is read at most 24 hours at once; a start that is not before the end gives an empty list', async () => {
    const clock = new VirtualClock({ start: noon })
    const { get, put } = await startApi({ clock, tokenLifetime: 1_000_000 })
    await put('/settings/wpc/snat', true)
    await clock.advance(day)
    await put('/settings/wpc/snat', false)
    const read = (from: number, to?: number) =>
      get(`/audit-log?size=9&startDate=${toIso(from)}${to === undefined ? '' : `&endDate=${toIso(to)}`}`)
    expect(readErrorKeys(await read(noon - 1, noon + day))).toEqual(['endDate'])
    expect(readErrorKeys(await read(noon - 1))).toEqual(['endDate'])
    expect((await read(noon, noon + day)).body.auditLogs.length).toBe(1)
    expect((await read(noon + 1, noon + day + 1)).body.auditLogs.length).toBe(1)
    expect((await get('/audit-log?size=9')).body.auditLogs.length).toBe(2)
    const reversed = await read(noon, noon)
    expect([reversed.status, reversed.body.auditLogs]).toEqual([200, []])
    expect(readErrorKeys(await read(noon - 30 * day, noon - 29.5 * day))).toEqual(['startDate'])
  })

  it('is filtered by initiator', async () => {
    const { get, put, emulator } = await startApi()
    await put('/settings/wpc/snat', true)
    const read = async (id: string) =>
      (await get(`/audit-log?size=9&initiatorId=${id}`)).body.auditLogs.length
    expect(await read(emulator.clientId)).toBe(1)
    expect(await read('support@openvpn.com')).toBe(0)
  })
})

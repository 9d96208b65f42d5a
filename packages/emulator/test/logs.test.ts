import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../src/index.ts'
import { type Api, complaintsAbout, startApi } from './support/api-client.ts'

const hour = 3_600_000
const day = 24 * hour
const noon = Date.UTC(2026, 0, 5, 12)

function iso(time: number): string {
  return new Date(time).toISOString()
}

async function everything(api: Api, path: string, list: 'sessions' | 'auditLogs') {
  const items: Record<string, unknown>[] = []
  for (let cursor = ''; ;) {
    const { status, body, text } = await api.get(`${path}${cursor}`)
    expect(status, text).toBe(200)
    items.push(...body[list])
    if (body.nextCursor === undefined) return items
    cursor = `&cursor=${body.nextCursor}`
  }
}

describe('sessions', () => {
  const month = `startDate=${iso(noon - 30 * day)}`
  const startDemo = (start = noon) => startApi({ seed: 'demo', clock: new VirtualClock({ start }) })

  it('of used devices are there for the last 30 days: active, completed and failed ones', async () => {
    const api = await startDemo()
    const sessions = await everything(api, `/sessions?size=100&${month}`, 'sessions')
    expect(sessions.length).toBeGreaterThan(300)
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length)
    expect(new Set(sessions.map(({ status }) => status))).toEqual(new Set(['ACTIVE', 'COMPLETED', 'FAILED']))
    for (const status of ['ACTIVE', 'COMPLETED', 'FAILED']) {
      const some = await everything(api, `/sessions?size=100&${month}&status=${status}`, 'sessions')
      expect(some).toEqual(sessions.filter((session) => session['status'] === status))
    }
    expect((await api.get('/sessions?size=1&status=ENDED')).status).toBe(400)
  })

  it('are the same however they are cut into batches, and on every run', async () => {
    const api = await startDemo()
    const sessions = await everything(api, `/sessions?size=100&${month}`, 'sessions')
    expect(await everything(api, `/sessions?size=7&${month}`, 'sessions')).toEqual(sessions)
    expect(await everything(await startDemo(), `/sessions?size=64&${month}`, 'sessions')).toEqual(sessions)
  })

  it('need a size from 1 to 100, and a cursor of theirs', async () => {
    const { get } = await startDemo()
    expect(complaintsAbout(await get('/sessions'))).toEqual(['size'])
    for (const size of [0, 101])
      expect(complaintsAbout(await get(`/sessions?size=${size}`))).toEqual(['size'])
    expect(complaintsAbout(await get('/sessions?size=1&cursor=x'))).toEqual(['cursor'])
    const { body } = await get('/sessions?size=1')
    expect(body.nextCursor).toMatch(/^[0-9a-f]{24}$/)
  })

  it('are those of the last day unless dates are given; 30 days is as far as they go', async () => {
    const api = await startDemo()
    const lastDay = await everything(api, '/sessions?size=100', 'sessions')
    const dated = `/sessions?size=100&startDate=${iso(noon - day)}&endDate=${iso(noon + 1)}`
    expect(await everything(api, dated, 'sessions')).toEqual(lastDay)
    const tooEarly = await api.get(`/sessions?size=1&startDate=${iso(noon - 30 * day - 1)}`)
    expect(complaintsAbout(tooEarly)).toEqual(['startDate'])
    expect((await api.get('/sessions?size=1&startDate=yesterday')).status).toBe(400)
    const reversed = `/sessions?size=1&startDate=${iso(noon)}&endDate=${iso(noon)}`
    expect((await api.get(reversed)).body.sessions).toEqual([])
  })

  it('begin in the window with returnOnlyNew, or else also change in it', async () => {
    const api = await startDemo()
    const from = noon - day
    const to = noon - day / 2
    const path = `/sessions?size=100&startDate=${iso(from)}&endDate=${iso(to)}`
    const started = await everything(api, `${path}&returnOnlyNew=true`, 'sessions')
    const changed = await everything(api, path, 'sessions')
    const inWindow = (time: unknown) => Date.parse(String(time)) >= from && Date.parse(String(time)) < to
    expect(started).toEqual([])
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.every((session) => inWindow(session['sessionEndTime']))).toBe(true)
    const today = `/sessions?size=100&startDate=${iso(to)}&returnOnlyNew=true`
    expect((await everything(api, today, 'sessions')).length).toBe(12)
  })

  it('of connectors are active from the moment they come online', async () => {
    const clock = new VirtualClock({ start: noon })
    const api = await startApi({ seed: { networks: 1 }, clock })
    const connector = [...api.emulator.state.connectors][0]
    await api.post(`/networks/connectors/${connector?.id ?? ''}/profile/encrypt`)
    await clock.advance(1_000)
    await api.post(`/networks/connectors/${connector?.id ?? ''}/profile/encrypt`)
    const read = async () => (await api.get('/sessions?size=10')).body.sessions
    expect(await read()).toEqual([])
    await clock.advance(12_000)
    expect(await read()).toMatchObject([
      {
        connectorId: connector?.id,
        networkId: connector?.networkItemId,
        status: 'ACTIVE',
        sessionStartTime: iso(noon + 3_000),
        sessionDurationSeconds: 10,
        region: connector?.vpnRegionId,
      },
    ])
    await api.put(`/networks/connectors/${connector?.id ?? ''}/suspend`)
    expect(await read()).toEqual([])
  })

  it('of devices and of host connectors begin in the same way', async () => {
    const clock = new VirtualClock({ start: noon })
    const api = await startApi({ clock })
    const { body: user } = await api.post('/users', { username: 'u', devices: [{ name: 'phone' }] })
    const device = [...api.emulator.state.devices][0]?.id ?? ''
    await api.post(`/devices/${device}/profile?userId=${user.id}&regionId=it-mxp`)
    const { body: host } = await api.post('/hosts', {
      name: 'h',
      connectors: [{ name: 'c', vpnRegionId: 'it-mxp' }],
    })
    await api.post(`/hosts/connectors/${host.connectors[0].id}/profile/bundle?type=MSI`)
    await clock.advance(3_000)
    const { sessions } = (await api.get('/sessions?size=10')).body
    const [ofDevice, ofHost] = ['deviceId', 'hostId'].map((id) => sessions.find((session) => id in session))
    expect(sessions.length).toBe(2)
    expect(ofDevice).toMatchObject({ deviceId: device, userId: user.id, userName: 'u', userGroup: 'Default' })
    expect(ofHost).toMatchObject({ hostId: host.id, hostName: 'h', connectorName: 'c', region: 'it-mxp' })
  })

  it('end for the devices of a suspended user', async () => {
    const api = await startDemo()
    const active = async () =>
      (await everything(api, '/sessions?size=100&status=ACTIVE', 'sessions')).map(({ userId }) => userId)
    const [userId, ...others] = await active()
    await api.put(`/users/${String(userId)}/suspend`)
    expect(await active()).toEqual(others)
  })
})

describe('audit log', () => {
  it('has an entry for every change made through the API, in any section', async () => {
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
        timestamp: iso(noon),
      },
      {
        operation: 'CREATE',
        entityType: 'NETWORK_ROUTE',
        entityId: route.id,
        entityParentType: 'NETWORK',
        entityParentId: network.id,
        entityParentName: 'n',
        timestamp: iso(noon + 1_000),
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

  it('does not tell secrets, nor properties that nobody knows', async () => {
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

  it('is read in batches of 1 to 100, by a cursor', async () => {
    const api = await startApi()
    for (let number = 0; number < 7; number += 1) await api.put('/settings/wpc/snat', number % 2 === 0)
    expect(complaintsAbout(await api.get('/audit-log'))).toEqual(['size'])
    for (const size of [0, 101]) expect((await api.get(`/audit-log?size=${size}`)).status).toBe(400)
    const all = await everything(api, '/audit-log?size=100', 'auditLogs')
    expect(all.length).toBe(7)
    expect(await everything(api, '/audit-log?size=3', 'auditLogs')).toEqual(all)
    expect((await api.get('/audit-log?size=7')).body).not.toHaveProperty('nextCursor')
  })

  it('is read at most 24 hours at once; a start that is not before the end gives nothing', async () => {
    const clock = new VirtualClock({ start: noon })
    const { get, put } = await startApi({ clock, tokenLifetime: 1_000_000 })
    await put('/settings/wpc/snat', true)
    await clock.advance(day)
    await put('/settings/wpc/snat', false)
    const read = (from: number, to?: number) =>
      get(`/audit-log?size=9&startDate=${iso(from)}${to === undefined ? '' : `&endDate=${iso(to)}`}`)
    expect(complaintsAbout(await read(noon - 1, noon + day))).toEqual(['endDate'])
    expect(complaintsAbout(await read(noon - 1))).toEqual(['endDate'])
    expect((await read(noon, noon + day)).body.auditLogs.length).toBe(1)
    expect((await read(noon + 1, noon + day + 1)).body.auditLogs.length).toBe(1)
    expect((await get('/audit-log?size=9')).body.auditLogs.length).toBe(2)
    const reversed = await read(noon, noon)
    expect([reversed.status, reversed.body.auditLogs]).toEqual([200, []])
    expect(complaintsAbout(await read(noon - 30 * day, noon - 29.5 * day))).toEqual(['startDate'])
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

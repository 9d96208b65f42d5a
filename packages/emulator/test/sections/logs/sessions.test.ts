import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../../../src/index.ts'
import { readErrorKeys, startApi } from '../../support/api-client.ts'
import { day, noon, readAll, toIso } from '../../support/logs.ts'

describe('sessions', () => {
  const month = `startDate=${toIso(noon - 30 * day)}`
  const startDemo = (start = noon) => startApi({ seed: 'demo', clock: new VirtualClock({ start }) })

  it('lists active, completed and failed sessions of used devices for the last 30 days', async () => {
    const api = await startDemo()
    const sessions = await readAll(api, `/sessions?size=100&${month}`, 'sessions')
    expect(sessions.length).toBeGreaterThan(300)
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length)
    expect(new Set(sessions.map(({ status }) => status))).toEqual(new Set(['ACTIVE', 'COMPLETED', 'FAILED']))
    for (const status of ['ACTIVE', 'COMPLETED', 'FAILED']) {
      const some = await readAll(api, `/sessions?size=100&${month}&status=${status}`, 'sessions')
      expect(some).toEqual(sessions.filter((session) => session['status'] === status))
    }
    expect((await api.get('/sessions?size=1&status=ENDED')).status).toBe(400)
  })

  it('lists the same sessions whatever the size of the batches, and in every run', async () => {
    const api = await startDemo()
    const sessions = await readAll(api, `/sessions?size=100&${month}`, 'sessions')
    expect(await readAll(api, `/sessions?size=7&${month}`, 'sessions')).toEqual(sessions)
    expect(await readAll(await startDemo(), `/sessions?size=64&${month}`, 'sessions')).toEqual(sessions)
  })

  it('requires a size from 1 to 100, and a valid cursor', async () => {
    const { get } = await startDemo()
    expect(readErrorKeys(await get('/sessions'))).toEqual(['size'])
    for (const size of [0, 101]) expect(readErrorKeys(await get(`/sessions?size=${size}`))).toEqual(['size'])
    expect(readErrorKeys(await get('/sessions?size=1&cursor=x'))).toEqual(['cursor'])
    const { body } = await get('/sessions?size=1')
    expect(body.nextCursor).toMatch(/^[0-9a-f]{24}$/)
  })

  it('lists the last day by default, and at most the last 30 days', async () => {
    const api = await startDemo()
    const lastDay = await readAll(api, '/sessions?size=100', 'sessions')
    const dated = `/sessions?size=100&startDate=${toIso(noon - day)}&endDate=${toIso(noon + 1)}`
    expect(await readAll(api, dated, 'sessions')).toEqual(lastDay)
    const tooEarly = await api.get(`/sessions?size=1&startDate=${toIso(noon - 30 * day - 1)}`)
    expect(readErrorKeys(tooEarly)).toEqual(['startDate'])
    expect((await api.get('/sessions?size=1&startDate=yesterday')).status).toBe(400)
    const reversed = `/sessions?size=1&startDate=${toIso(noon)}&endDate=${toIso(noon)}`
    expect((await api.get(reversed)).body.sessions).toEqual([])
  })

  it('lists sessions that began in the window with returnOnlyNew, otherwise also those that changed in it', async () => {
    const api = await startDemo()
    const from = noon - day
    const to = noon - day / 2
    const path = `/sessions?size=100&startDate=${toIso(from)}&endDate=${toIso(to)}`
    const started = await readAll(api, `${path}&returnOnlyNew=true`, 'sessions')
    const changed = await readAll(api, path, 'sessions')
    const isInWindow = (time: unknown) => Date.parse(String(time)) >= from && Date.parse(String(time)) < to
    expect(started).toEqual([])
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.every((session) => isInWindow(session['sessionEndTime']))).toBe(true)
    const today = `/sessions?size=100&startDate=${toIso(to)}&returnOnlyNew=true`
    expect((await readAll(api, today, 'sessions')).length).toBe(12)
  })

  it('begins a session of a connector when it is online', async () => {
    const clock = new VirtualClock({ start: noon })
    const api = await startApi({ seed: { networks: 1 }, clock })
    const connector = [...api.emulator.state.connectors][0]
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
        sessionStartTime: toIso(noon + 3_000),
        sessionDurationSeconds: 10,
        region: connector?.vpnRegionId,
      },
    ])
    await api.put(`/networks/connectors/${connector?.id ?? ''}/suspend`)
    expect(await read()).toEqual([])
  })

  it('begins sessions of devices and of host connectors in the same way', async () => {
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

  it('ends the sessions of a suspended user', async () => {
    const api = await startDemo()
    const listActive = async () =>
      (await readAll(api, '/sessions?size=100&status=ACTIVE', 'sessions')).map(({ userId }) => userId)
    const [userId, ...others] = await listActive()
    await api.put(`/users/${String(userId)}/suspend`)
    expect(await listActive()).toEqual(others)
  })
})

import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../../../src/index.ts'
import { readErrorKeys, startApi } from '../../support/api-client.ts'
import { hour, noon, toIso } from '../../support/logs.ts'

describe('DNS log', () => {
  const path = '/dns-log/user-dns-resolutions'

  it('is off at first, and is turned on and off without a body or with the JSON literal of the Go client', async () => {
    const { get, put } = await startApi()
    expect((await get(`${path}/enabled`)).text).toBe('false')
    const enabled = await put(`${path}/enable`, true)
    expect([enabled.status, enabled.text]).toEqual([200, ''])
    expect((await get(`${path}/enabled`)).text).toBe('true')
    expect((await put(`${path}/disable`)).status).toBe(200)
    expect((await get(`${path}/enabled`)).text).toBe('false')
  })

  it('counts look-ups by hour, user and domain', async () => {
    const { get } = await startApi({ seed: 'demo', clock: new VirtualClock({ start: noon }) })
    const read = async (query: string) => (await get(`${path}/page?${query}`)).body
    const one = await read(`startHour=${toIso(noon - hour)}`)
    expect(one.totalElements).toBeGreaterThan(10)
    expect(one.content[0]).toEqual({
      time: noon - hour,
      domain: 'www.example.com',
      memberId: expect.stringMatching(/^user-\d{6}@emulator$/),
      internalDomain: false,
      allowedCount: expect.any(Number),
      blockedCount: 0,
      failedCount: 0,
    })
    const keys = one.content.map((entry) => JSON.stringify({ ...entry, allowedCount: 0 }))
    expect(new Set(keys).size).toBe(keys.length)
    const floored = await read(`startHour=${toIso(noon - hour + 59 * 60_000 + 59_999)}`)
    expect(floored).toEqual(one)
    const before = await read(`startHour=${toIso(noon - 2 * hour)}`)
    const two = await read(`startHour=${toIso(noon - hour)}&hoursBack=2`)
    expect(two.content).toEqual([...one.content, ...before.content])
  })

  it('is served in pages of 10 to 10,000, 500 by default, empty past the end', async () => {
    const { get } = await startApi({ seed: 'demo', clock: new VirtualClock({ start: noon }) })
    const read = (query: string) => get(`${path}/page?startHour=${toIso(noon - hour)}${query}`)
    const { body } = await read('')
    expect(body).toMatchObject({ page: 0, size: 500 })
    const pages = [...Array(Math.ceil(body.totalElements / 10)).keys()]
    const parts = await Promise.all(
      pages.map(async (page) => (await read(`&size=10&page=${page}`)).body.content),
    )
    expect(parts.flat()).toEqual(body.content)
    const past = await read('&page=1000&size=10000')
    expect([past.status, past.body.content]).toEqual([200, []])
    for (const query of ['&size=9', '&size=10001', '&page=-1', '&hoursBack=0', '&hoursBack=3']) {
      expect((await read(query)).status, query).toBe(400)
    }
    expect(readErrorKeys(await get(`${path}/page`))).toEqual(['startHour'])
  })

  it('reaches back 30 days', async () => {
    const { get } = await startApi({ clock: new VirtualClock({ start: noon }) })
    const read = (time: number) => get(`${path}/page?startHour=${toIso(time)}`)
    expect((await read(noon - 30 * 24 * hour)).status).toBe(200)
    expect(readErrorKeys(await read(noon - 30 * 24 * hour - 1))).toEqual(['startHour'])
  })

  it('contains only the hours in which it was on', async () => {
    const clock = new VirtualClock({ start: noon - 10 * 24 * hour })
    const { get, put } = await startApi({ seed: 'demo', clock, tokenLifetime: 30 * 24 * 3600 })
    const count = async (time: number) =>
      (await get(`${path}/page?startHour=${toIso(time)}`)).body.totalElements
    await put(`${path}/disable`)
    await clock.advance(24 * hour)
    await put(`${path}/enable`)
    await clock.advance(24 * hour)
    const now = clock.now()
    expect(await count(now - 48 * hour - hour)).toBeGreaterThan(0)
    expect(await count(now - 25 * hour)).toBe(0)
    expect(await count(now - hour)).toBeGreaterThan(0)
  })
})

import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../src/index.ts'
import { complaintsAbout, startApi } from './support/api-client.ts'

const hour = 3_600_000
const noon = Date.UTC(2026, 0, 5, 12)

function iso(time: number): string {
  return new Date(time).toISOString()
}

describe('DNS records', () => {
  const request = { domain: 'wiki.example.com', ipv4Addresses: ['10.0.0.1'], ipv6Addresses: ['fd00::1'] }

  it('are created, listed, replaced and deleted', async () => {
    const { get, post, put, ...api } = await startApi()
    const created = await post('/dns-records', { ...request, description: 'd' })
    expect(created.status).toBe(201)
    const { id } = created.body
    expect(created.body).toEqual({ ...request, id, description: 'd' })
    expect((await get(`/dns-records/${id}`)).body).toEqual(created.body)
    const replacement = { domain: 'wiki.example.com', ipv4Addresses: ['10.0.0.2'] }
    expect((await put(`/dns-records/${id}`, replacement)).body).toEqual({
      ...replacement,
      id,
      ipv6Addresses: [],
    })
    expect((await get('/dns-records')).body.totalElements).toBe(1)
    expect((await api.delete(`/dns-records/${id}`)).status).toBe(204)
    expect((await get('/dns-records')).body.content).toEqual([])
  })

  it('need a domain and at least one address, each of its family', async () => {
    const { post } = await startApi()
    const refusal = async (body: object) => complaintsAbout(await post('/dns-records', body))
    expect(await refusal({ domain: 'wiki.example.com' })).toEqual(['ipv4Addresses'])
    expect(await refusal({ domain: 'wiki.example.com', ipv4Addresses: [], ipv6Addresses: null })).toEqual([
      'ipv4Addresses',
    ])
    expect(await refusal({ ...request, ipv4Addresses: ['fd00::1'] })).toEqual(['ipv4Addresses'])
    expect(await refusal({ ...request, ipv4Addresses: ['10.1'] })).toEqual(['ipv4Addresses'])
    expect(await refusal({ ...request, ipv6Addresses: ['10.0.0.1'] })).toEqual(['ipv6Addresses'])
    expect(await refusal({ ...request, domain: '' })).toEqual(['domain'])
    expect(await refusal({ ipv4Addresses: ['10.0.0.1'] })).toEqual(['domain'])
    expect((await post('/dns-records', { domain: 'six.example.com', ipv6Addresses: ['::1'] })).status).toBe(
      201,
    )
  })

  it('that do not exist are refused with 400 and "not found", not with 404', async () => {
    const { get, put, ...api } = await startApi()
    for (const answer of [
      await get('/dns-records/unknown'),
      await put('/dns-records/unknown', request),
      await api.delete('/dns-records/unknown'),
    ]) {
      expect(complaintsAbout(answer)).toEqual(['dnsRecord'])
      expect(answer.body.errorMessage).toContain('not found')
    }
  })
})

describe('DNS log', () => {
  const path = '/dns-log/user-dns-resolutions'

  it('is off at first, and is turned on and off without a body; the JSON literal of the Go client does no harm', async () => {
    const { get, put } = await startApi()
    expect((await get(`${path}/enabled`)).text).toBe('false')
    const enabled = await put(`${path}/enable`, true)
    expect([enabled.status, enabled.text]).toEqual([200, ''])
    expect((await get(`${path}/enabled`)).text).toBe('true')
    expect((await put(`${path}/disable`)).status).toBe(200)
    expect((await get(`${path}/enabled`)).text).toBe('false')
  })

  it('sums up what was asked for, by hour, user and domain', async () => {
    const { get } = await startApi({ seed: 'demo', clock: new VirtualClock({ start: noon }) })
    const read = async (query: string) => (await get(`${path}/page?${query}`)).body
    const one = await read(`startHour=${iso(noon - hour)}`)
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
    const floored = await read(`startHour=${iso(noon - hour + 59 * 60_000 + 59_999)}`)
    expect(floored).toEqual(one)
    const before = await read(`startHour=${iso(noon - 2 * hour)}`)
    const two = await read(`startHour=${iso(noon - hour)}&hoursBack=2`)
    expect(two.content).toEqual([...one.content, ...before.content])
  })

  it('is served in pages of 10 to 10,000, 500 by default, empty past the end', async () => {
    const { get } = await startApi({ seed: 'demo', clock: new VirtualClock({ start: noon }) })
    const read = (query: string) => get(`${path}/page?startHour=${iso(noon - hour)}${query}`)
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
    expect(complaintsAbout(await get(`${path}/page`))).toEqual(['startHour'])
  })

  it('reaches back 30 days', async () => {
    const { get } = await startApi({ clock: new VirtualClock({ start: noon }) })
    const read = (time: number) => get(`${path}/page?startHour=${iso(time)}`)
    expect((await read(noon - 30 * 24 * hour)).status).toBe(200)
    expect(complaintsAbout(await read(noon - 30 * 24 * hour - 1))).toEqual(['startHour'])
  })

  it('holds only the hours in which it was on', async () => {
    const clock = new VirtualClock({ start: noon - 10 * 24 * hour })
    const { get, put } = await startApi({ seed: 'demo', clock, tokenLifetime: 30 * 24 * 3600 })
    const count = async (time: number) =>
      (await get(`${path}/page?startHour=${iso(time)}`)).body.totalElements
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

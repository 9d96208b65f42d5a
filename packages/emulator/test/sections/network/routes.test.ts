import { describe, expect, it } from 'vitest'
import { readErrorKeys, startApi } from '../../support/api-client.ts'

describe('routes', () => {
  it('accepts a route as value and returns it as subnet with its type', async () => {
    const { post, put, get, emulator } = await startApi({ seed: { networks: 1 } })
    const networkId = emulator.state.networks.all()[0]?.id
    const created = await post(`/networks/routes?networkId=${networkId}`, {
      value: '172.16.0.0/12',
      description: 'd',
    })
    expect(created.status).toBe(201)
    expect(created.body).toEqual({
      id: expect.any(String),
      type: 'IP_V4',
      subnet: '172.16.0.0/12',
      description: 'd',
    })
    const path = `/networks/routes/${created.body.id}`
    const changed = await put(path, { value: '172.16.0.0/13' })
    expect(changed.body).toEqual({ id: created.body.id, type: 'IP_V4', subnet: '172.16.0.0/13' })
    expect((await get(path)).body).toEqual(changed.body)
  })

  it.each([
    ['a duplicate', '10.1.0.0/16'],
    ['a part of an existing route', '10.1.2.0/24'],
    ['a subnet around an existing route', '10.0.0.0/8'],
    ['a subnet of the service itself', '100.100.0.0/24'],
    ['an IPv6 duplicate in another spelling', '2001:0db8:0:0::/64'],
    ['no subnet', 'office'],
    ['an address without prefix', '10.2.0.1'],
    ['an overlap behind the prefix', '10.1.0.100/29'],
  ])('rejects %s (%s)', async (_reason, value) => {
    const { post, emulator } = await startApi()
    const routes = [{ value: '10.1.0.0/16' }, { value: '2001:db8::/64' }]
    const network = await post('/networks', { name: 'office', routes })
    const response = await post(`/networks/routes?networkId=${network.body.id}`, { value })
    expect(response).toMatchObject({
      status: 400,
      body: { errorDetails: { value: [{}] }, statusError: 'Bad Request' },
    })
    expect(emulator.state.routes.size).toBe(2)
  })

  it('accepts what the published examples of the vendor have, and rejects it by the strict rules', async () => {
    const values = ['10.10.0.100/29', '10.200.3.0/24', '2001:db8::1/64']
    const lenient = await startApi()
    const { body } = await lenient.post('/networks', {
      name: 'n',
      routes: values.map((value) => ({ value })),
    })
    expect(body.routes).toMatchObject(values.map((subnet) => ({ subnet })))
    const ipCheck = { allowed: true, ips: [{ ip: '192.0.2.7/24' }] }
    const policy = { name: 'p', ipCheck, defaultCheck: { allowed: false } }
    expect((await lenient.post('/location-contexts', policy)).status).toBe(200)
    const wpc = { ipV4Address: ['100.96.0.1/11'] }
    expect((await lenient.put('/settings/wpc/subnet', wpc)).status).toBe(200)
    const strict = await startApi({ strictSubnets: true })
    for (const value of values) {
      const response = await strict.post('/networks', { name: 'n', routes: [{ value }] })
      expect(readErrorKeys(response), value).toEqual(['routes[0].value'])
    }
    expect(readErrorKeys(await strict.post('/location-contexts', policy))).toEqual(['ipCheck.ips[0].ip'])
    expect(readErrorKeys(await strict.put('/settings/wpc/subnet', wpc))).toEqual(['ipV4Address'])
  })

  it('names the route of a new network that overlaps one before it', async () => {
    const { post } = await startApi()
    const routes = ['10.9.0.0/16', '10.1.0.0/16', '2001:db8::/32', '10.1.2.0/24'].map((value) => ({ value }))
    const inside = await post('/networks', { name: 'n', routes })
    expect(readErrorKeys(inside)).toEqual(['routes[3].value'])
    expect(inside.text).toContain('10.1.2.0/24 overlaps the existing subnet 10.1.0.0/16')
    const around = await post('/networks', { name: 'n', routes: routes.toReversed() })
    expect(readErrorKeys(around)).toEqual(['routes[2].value'])
  })

  it('accepts 10,000 routes at once in the time of many small requests, and rejects more', async () => {
    const { post } = await startApi()
    const create = (count: number) =>
      post('/networks', {
        name: 'n',
        routes: Array.from({ length: count }, (_value, index) => ({
          value: `10.${String(index >> 8)}.${String(index & 255)}.0/24`,
        })),
      })
    const tooMany = await create(10_001)
    expect(readErrorKeys(tooMany)).toEqual(['routes'])
    expect(tooMany.text).toContain('must have at most 10000 items')
    const start = performance.now()
    const { status, body } = await create(10_000)
    expect(status).toBe(201)
    // A third of a second; comparing all with all takes minutes.
    expect(performance.now() - start).toBeLessThan(15_000)
    const values = body.routes.map((_route, index) => ({
      value: `10.${String(index >> 8)}.${String(index & 255)}.128/25`,
    }))
    const service = { name: 's', type: 'IP_SOURCE', routes: values }
    const created = await post(`/networks/ip-services?networkId=${body.id}`, service)
    expect(created.status).toBe(201)
    expect(performance.now() - start).toBeLessThan(30_000)
  })

  it('rejects a route that overlaps a route of another network', async () => {
    const { post } = await startApi()
    await post('/networks', { name: 'one', routes: [{ value: '10.1.0.0/16' }] })
    const other = await post('/networks', { name: 'two' })
    const response = await post(`/networks/routes?networkId=${other.body.id}`, { value: '10.1.0.0/24' })
    expect(response.status).toBe(400)
  })

  it('lets a route change within its own subnet, but not into another', async () => {
    const { post, put } = await startApi()
    const { body } = await post('/networks', {
      name: 'one',
      routes: [{ value: '10.1.0.0/16' }, { value: '10.2.0.0/16' }],
    })
    const path = `/networks/routes/${body.routes[0].id}`
    expect((await put(path, { value: '10.1.0.0/24' })).status).toBe(200)
    expect((await put(path, { value: '10.2.0.0/24' })).status).toBe(400)
  })
})

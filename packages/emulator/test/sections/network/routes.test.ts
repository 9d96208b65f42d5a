import { describe, expect, it } from 'vitest'
import { startApi } from '../../support/api-client.ts'

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
    ['the reserved 10.200.0.0/16', '10.200.0.0/16'],
    ['a part of the reserved subnet', '10.200.3.0/24'],
    ['a subnet of the service itself', '100.100.0.0/24'],
    ['an IPv6 duplicate in another spelling', '2001:0db8:0:0::/64'],
    ['no subnet', 'office'],
    ['an address without prefix', '10.2.0.1'],
    ['bits behind the prefix', '10.2.0.1/24'],
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

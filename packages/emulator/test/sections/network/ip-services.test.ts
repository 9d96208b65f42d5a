import { describe, expect, it } from 'vitest'
import { startApi, unreadable } from '../../support/api-client.ts'

describe('IP services', () => {
  async function startOffice() {
    const api = await startApi()
    const network = (await api.post('/networks', { name: 'office', routes: [{ value: '10.1.0.0/16' }] })).body
    return { ...api, network, collection: `/networks/ip-services?networkId=${network.id}` }
  }

  it('requires routes within a route of the network, which is the parent', async () => {
    const { post, network, collection } = await startOffice()
    const created = await post(collection, {
      name: 'printers',
      description: 'd',
      type: 'IP_SOURCE',
      routes: [{ value: '10.1.0.0/16' }, { value: '10.1.2.0/24', description: 'sent by the Go client' }],
      config: { serviceTypes: ['ANY'] },
    })
    expect(created.status).toBe(201)
    expect(created.body).toEqual({
      id: expect.any(String),
      name: 'printers',
      description: 'd',
      networkItemId: network.id,
      networkItemType: 'NETWORK',
      type: 'IP_SOURCE',
      routes: [
        { id: expect.any(String), parentRouteId: network.routes[0].id, type: 'IP_V4', subnet: '10.1.0.0/16' },
        { id: expect.any(String), parentRouteId: network.routes[0].id, type: 'IP_V4', subnet: '10.1.2.0/24' },
      ],
      config: { serviceTypes: ['ANY'], customServiceTypes: [] },
    })
    const outside = await post(collection, {
      name: 'n',
      type: 'IP_SOURCE',
      routes: [{ value: '10.2.0.0/24' }],
    })
    expect(outside).toMatchObject({ status: 400, body: { errorDetails: { 'routes[0].value': [{}] } } })
  })

  it('adds CUSTOM to custom service types', async () => {
    const { post, collection } = await startOffice()
    const customServiceTypes = [
      { protocol: 'TCP', port: [{ lowerValue: 80, upperValue: 90 }], icmpType: null },
      { protocol: 'ICMP', icmpType: [{ value: 8 }] },
      { protocol: 'UDP' },
    ]
    const { body } = await post(collection, {
      name: 'n',
      type: 'SERVICE_DESTINATION',
      config: { serviceTypes: ['HTTPS'], customServiceTypes },
    })
    expect(body.config).toEqual({
      serviceTypes: ['HTTPS', 'CUSTOM'],
      customServiceTypes: [
        { protocol: 'TCP', port: [{ lowerValue: 80, upperValue: 90 }] },
        { protocol: 'ICMP', icmpType: [{ value: 8 }] },
        { protocol: 'UDP' },
      ],
    })
    const wrong = await post(collection, {
      name: 'n',
      type: 'IP_SOURCE',
      config: { serviceTypes: ['GOPHER'] },
    })
    expect(wrong).toMatchObject(unreadable)
  })

  it('replaces a service on PUT, keeps the ids of unchanged routes, and deletes it', async () => {
    const api = await startOffice()
    const routes = [{ value: '10.1.1.0/24' }]
    const { body } = await api.post(api.collection, {
      name: 'a',
      description: 'd',
      type: 'IP_SOURCE',
      routes,
    })
    const path = `/networks/ip-services/${body.id}`
    const changed = await api.put(path, {
      name: 'b',
      type: 'SERVICE_DESTINATION',
      routes: [...routes, { value: '10.1.2.0/24' }],
    })
    expect(changed.body).toMatchObject({
      id: body.id,
      name: 'b',
      routes: [body.routes[0], { subnet: '10.1.2.0/24' }],
    })
    expect(changed.body).not.toHaveProperty('description')
    expect((await api.get(path)).body).toEqual(changed.body)
    const twice = await api.put(path, { name: 'b', type: 'IP_SOURCE', routes: [...routes, ...routes] })
    expect(new Set(twice.body.routes.map((route) => route.id)).size).toBe(2)
    expect((await api.delete(path)).status).toBe(204)
    expect((await api.get(api.collection.replace('networkId', 'x'))).body.totalElements).toBe(0)
  })

  it('loses the routes whose parent is deleted or moved', async () => {
    const api = await startOffice()
    const routes = [{ value: '10.1.1.0/24' }, { value: '10.1.2.0/24' }]
    const { body } = await api.post(api.collection, { name: 'a', type: 'IP_SOURCE', routes })
    const path = `/networks/ip-services/${body.id}`
    const parent = `/networks/routes/${api.network.routes[0].id}`
    await api.put(parent, { value: '10.1.2.0/23' })
    expect((await api.get(path)).body.routes).toEqual([body.routes[1]])
    await api.delete(parent)
    expect((await api.get(path)).body.routes).toEqual([])
  })
})

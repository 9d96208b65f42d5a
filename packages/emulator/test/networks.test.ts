import { describe, expect, it } from 'vitest'
import { startApi } from './support/api-client.ts'

describe('networks', () => {
  it('need only a name; the rest has defaults', async () => {
    const { post } = await startApi()
    const { status, body } = await post('/networks', { name: 'office' })
    expect(status).toBe(201)
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      name: 'office',
      egress: false,
      internetAccess: 'SPLIT_TUNNEL_ON',
      tunnelingProtocol: 'OPENVPN',
      gatewaysIds: [],
      routes: [],
      connectors: [],
      systemSubnets: [expect.any(String), expect.any(String)],
    })
  })

  it('are created together with routes and connectors', async () => {
    const { post, get } = await startApi()
    const { body } = await post('/networks', {
      name: 'office',
      routes: [{ value: '10.1.0.0/16', description: 'all' }, { value: '2001:db8::/64' }],
      connectors: [{ name: 'door', vpnRegionId: 'it-mxp' }],
    })
    expect(body.routes).toMatchObject([
      { type: 'IP_V4', subnet: '10.1.0.0/16', description: 'all' },
      { type: 'IP_V6', subnet: '2001:db8::/64' },
    ])
    expect(body.connectors).toMatchObject([
      { name: 'door', networkItemId: body.id, networkItemType: 'NETWORK' },
    ])
    expect((await get(`/networks/routes?networkId=${body.id}`)).body.content).toEqual(body.routes)
    expect((await get(`/networks/connectors?networkId=${body.id}`)).body.content).toEqual(body.connectors)
  })

  it('leave nothing behind when a part is refused', async () => {
    const { post, emulator } = await startApi()
    const connectors = [{ name: 'door', vpnRegionId: 'it-mxp' }]
    const routes = [{ value: '10.1.0.0/16' }]
    const badRoute = await post('/networks', {
      name: 'n',
      connectors,
      routes: [...routes, { value: '10.1.2.0/24' }],
    })
    expect(badRoute).toMatchObject({ status: 400, body: { errorDetails: { 'routes[1].value': [{}] } } })
    const badConnector = await post('/networks', {
      name: 'n',
      routes,
      connectors: [{ name: 'c', vpnRegionId: 'moon' }],
    })
    expect(badConnector).toMatchObject({
      status: 400,
      body: { errorDetails: { 'connectors[0].vpnRegionId': [{}] } },
    })
    const { networks, routes: stored, connectors: doors } = emulator.state
    expect([networks.size, stored.size, doors.size]).toEqual([0, 0, 0])
  })

  it('show their system subnets when read alone, not in the list', async () => {
    const { post, get } = await startApi()
    const { body } = await post('/networks', { name: 'office' })
    expect((await get(`/networks/${body.id}`)).body).toEqual(body)
    const [listed] = (await get('/networks')).body.content
    const { systemSubnets: _systemSubnets, ...rest } = body
    expect(listed).toEqual(rest)
  })

  it('are replaced as a whole by PUT: what is left out is reset; routes and connectors stay', async () => {
    const { post, put } = await startApi()
    const { body } = await post('/networks', {
      name: 'office',
      description: 'old',
      egress: true,
      internetAccess: 'RESTRICTED_INTERNET',
      routes: [{ value: '10.1.0.0/16' }],
    })
    const changed = await put(`/networks/${body.id}`, { name: 'renamed' })
    expect(changed.status).toBe(200)
    expect(changed.body).not.toHaveProperty('description')
    expect(changed.body).toMatchObject({
      id: body.id,
      name: 'renamed',
      egress: false,
      internetAccess: 'SPLIT_TUNNEL_ON',
      routes: body.routes,
      systemSubnets: body.systemSubnets,
    })
    expect(await put(`/networks/${body.id}`, {})).toMatchObject({
      status: 400,
      body: { errorDetails: { name: [{}] } },
    })
  })

  it('take everything below them along when they are deleted, as hosts do', async () => {
    const api = await startApi({ seed: 'demo' })
    const { networks, hosts } = api.emulator.state
    for (const { id } of networks.all())
      expect(await api.delete(`/networks/${id}`)).toMatchObject({ status: 204, text: '' })
    for (const { id } of hosts.all())
      expect(await api.delete(`/hosts/${id}`)).toMatchObject({ status: 204, text: '' })
    const { routes, connectors, ipServices, applications } = api.emulator.state
    expect([networks.size, routes.size, connectors.size, ipServices.size, applications.size]).toEqual([
      0, 0, 0, 0, 0,
    ])
  })

  it('disappear from the gateways of other networks and groups when they are deleted', async () => {
    const api = await startApi()
    const gateway = (await api.post('/networks', { name: 'gateway', egress: true })).body.id
    const other = (await api.post('/networks', { name: 'other', gatewaysIds: [gateway] })).body.id
    const group = await api.post('/user-groups', {
      name: 'g',
      allRegionsIncluded: true,
      internetAccess: 'SPLIT_TUNNEL_OFF',
      gatewaysIds: [gateway],
    })
    await api.delete(`/networks/${gateway}`)
    expect((await api.get(`/networks/${other}`)).body.gatewaysIds).toEqual([])
    expect((await api.get(`/user-groups/${group.body.id}`)).body.gatewaysIds).toEqual([])
  })
})

describe('routes', () => {
  it('are sent as value and come back as subnet with their type', async () => {
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
  ])('refuse %s (%s)', async (_reason, value) => {
    const { post, emulator } = await startApi()
    const routes = [{ value: '10.1.0.0/16' }, { value: '2001:db8::/64' }]
    const network = await post('/networks', { name: 'office', routes })
    const answer = await post(`/networks/routes?networkId=${network.body.id}`, { value })
    expect(answer).toMatchObject({
      status: 400,
      body: { errorDetails: { value: [{}] }, statusError: 'Bad Request' },
    })
    expect(emulator.state.routes.size).toBe(2)
  })

  it('may not overlap routes of other networks either', async () => {
    const { post } = await startApi()
    await post('/networks', { name: 'one', routes: [{ value: '10.1.0.0/16' }] })
    const other = await post('/networks', { name: 'two' })
    const answer = await post(`/networks/routes?networkId=${other.body.id}`, { value: '10.1.0.0/24' })
    expect(answer.status).toBe(400)
  })

  it('may be changed within their own subnet, but not into another', async () => {
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

describe('IP services', () => {
  async function office() {
    const api = await startApi()
    const network = (await api.post('/networks', { name: 'office', routes: [{ value: '10.1.0.0/16' }] })).body
    return { ...api, network, collection: `/networks/ip-services?networkId=${network.id}` }
  }

  it('have routes that lie in a route of their network, which is the parent', async () => {
    const { post, network, collection } = await office()
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

  it('carry custom service types together with CUSTOM', async () => {
    const { post, collection } = await office()
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
    expect(wrong).toMatchObject({ status: 400, body: { errorDetails: { 'config.serviceTypes[0]': [{}] } } })
  })

  it('are replaced by PUT, keep the ids of unchanged routes, and are deleted', async () => {
    const api = await office()
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

  it('lose the routes whose parent is deleted or moves away', async () => {
    const api = await office()
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

describe('applications', () => {
  it('have domains as routes, sent as value and read as domain', async () => {
    const api = await startApi()
    const network = (await api.post('/networks', { name: 'office' })).body
    const routes = [
      { value: 'wiki.example.com', exactMatch: true },
      { value: 'example.net', allowEmbeddedIp: true },
    ]
    const created = await api.post(`/networks/applications?networkId=${network.id}`, { name: 'wiki', routes })
    expect(created.status).toBe(201)
    expect(created.body).toEqual({
      id: expect.any(String),
      name: 'wiki',
      networkItemId: network.id,
      networkItemType: 'NETWORK',
      routes: [
        {
          id: expect.any(String),
          type: 'DOMAIN',
          domain: 'wiki.example.com',
          allowEmbeddedIp: false,
          exactMatch: true,
        },
        {
          id: expect.any(String),
          type: 'DOMAIN',
          domain: 'example.net',
          allowEmbeddedIp: true,
          exactMatch: false,
        },
      ],
      config: { serviceTypes: ['ANY'], customServiceTypes: [] },
    })
    const path = `/networks/applications/${created.body.id}`
    const changed = await api.put(path, { name: 'wiki 2', routes: [{ value: 'example.net' }] })
    expect(changed.body).toMatchObject({
      name: 'wiki 2',
      routes: [{ id: created.body.routes[1]?.id, domain: 'example.net' }],
    })
    expect((await api.get(`/networks/applications?networkId=${network.id}`)).body.content).toEqual([
      changed.body,
    ])
    expect((await api.delete(path)).status).toBe(204)
    expect((await api.get('/networks/applications')).body.totalElements).toBe(0)
  })

  it('need routes that are domains', async () => {
    const { post } = await startApi()
    const network = (await post('/networks', { name: 'office' })).body
    const collection = `/networks/applications?networkId=${network.id}`
    expect(await post(collection, { name: 'a' })).toMatchObject({
      status: 400,
      body: { errorDetails: { routes: [{}] } },
    })
    const blank = await post(collection, { name: 'a', routes: [{ value: 'not a domain' }] })
    expect(blank).toMatchObject({ status: 400, body: { errorDetails: { 'routes[0].value': [{}] } } })
  })
})

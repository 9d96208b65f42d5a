import { describe, expect, it } from 'vitest'
import { startApi } from '../../support/api-client.ts'

describe('networks', () => {
  it('needs only a name; everything else has defaults', async () => {
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

  it('creates routes and connectors together with a network', async () => {
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

  it('leaves nothing behind when a route or connector is rejected', async () => {
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

  it('shows system subnets of a single network, but not in the list', async () => {
    const { post, get } = await startApi()
    const { body } = await post('/networks', { name: 'office' })
    expect((await get(`/networks/${body.id}`)).body).toEqual(body)
    const [listed] = (await get('/networks')).body.content
    const { systemSubnets: _systemSubnets, ...rest } = body
    expect(listed).toEqual(rest)
  })

  it('replaces the whole network on PUT: what is left out is reset; routes and connectors stay', async () => {
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

  it('deletes everything below a network or host with it', async () => {
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

  it('removes a deleted network from the gateways of other networks and groups', async () => {
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

import { describe, expect, it } from 'vitest'
import { readErrorKeys, startApi } from '../../support/api-client.ts'

describe('user groups', () => {
  const regions = { allRegionsIncluded: true }

  it('has the defaults of the product', async () => {
    const { post, put, get } = await startApi()
    const created = await post('/user-groups', { name: 'g', vpnRegionIds: ['it-mxp'] })
    expect(created.status).toBe(201)
    expect(created.body).toEqual({
      id: expect.any(String),
      name: 'g',
      vpnRegionIds: ['it-mxp'],
      allRegionsIncluded: false,
      internetAccess: 'SPLIT_TUNNEL_ON',
      maxDevice: 3,
      connectAuth: 'ON_PRIOR_AUTH',
      gatewaysIds: [],
      systemSubnets: [expect.any(String), expect.any(String)],
    })
    const path = `/user-groups/${created.body.id}`
    const changed = await put(path, { ...created.body, name: 'h', maxDevice: 5 })
    expect(changed.body).toEqual({ ...created.body, name: 'h', maxDevice: 5 })
    expect((await get(path)).body).toEqual(changed.body)
  })

  it('requires a unique name', async () => {
    const { post, put } = await startApi()
    const { body } = await post('/user-groups', { name: 'g', ...regions })
    expect(readErrorKeys(await post('/user-groups', { name: 'g', ...regions }))).toEqual(['name'])
    const renamed = { name: 'Default', internetAccess: 'SPLIT_TUNNEL_ON', ...regions }
    expect(readErrorKeys(await put(`/user-groups/${body.id}`, renamed))).toEqual(['name'])
    expect((await put(`/user-groups/${body.id}`, { ...renamed, name: 'g' })).status).toBe(200)
  })

  it('requires regions that exist, or all of them', async () => {
    const { post } = await startApi()
    expect(readErrorKeys(await post('/user-groups', { name: 'g' }))).toEqual(['vpnRegionIds'])
    expect(readErrorKeys(await post('/user-groups', { name: 'g', vpnRegionIds: [] }))).toEqual([
      'vpnRegionIds',
    ])
    expect(readErrorKeys(await post('/user-groups', { name: 'g', vpnRegionIds: ['moon'] }))).toEqual([
      'vpnRegionIds',
    ])
  })

  it('rejects a PUT without internet access, with the known message', async () => {
    const { post, put } = await startApi()
    const { body } = await post('/user-groups', { name: 'g', ...regions })
    const { status, body: error } = await put(`/user-groups/${body.id}`, { name: 'g', ...regions })
    expect(status).toBe(400)
    const message = 'Such access to the internet cannot be selected'
    expect(error).toEqual({
      errorDetails: { internetAccess: [{ message }] },
      errorMessage: message,
      statusError: 'Bad Request',
    })
  })

  it('accepts gateways only with SPLIT_TUNNEL_OFF, which needs a network that is a gateway', async () => {
    const { post } = await startApi()
    const off = { name: 'g', ...regions, internetAccess: 'SPLIT_TUNNEL_OFF' }
    expect(readErrorKeys(await post('/user-groups', off))).toEqual(['internetAccess'])
    const plain = (await post('/networks', { name: 'plain' })).body.id
    const gateway = (await post('/networks', { name: 'gateway', egress: true })).body.id
    expect(readErrorKeys(await post('/user-groups', { ...off, gatewaysIds: [plain] }))).toEqual([
      'gatewaysIds',
    ])
    const on = { ...off, internetAccess: 'SPLIT_TUNNEL_ON', gatewaysIds: [gateway] }
    expect(readErrorKeys(await post('/user-groups', on))).toEqual(['internetAccess'])
    expect((await post('/user-groups', { ...off, gatewaysIds: [gateway] })).status).toBe(201)
  })

  it.each([
    ['with SPLIT_TUNNEL_ON', ['198.51.100.0/24'], 'SPLIT_TUNNEL_ON'],
    ['of something that is not an IPv4 subnet', ['2001:db8::/64'], 'RESTRICTED_INTERNET'],
    ['of the same subnet twice', ['198.51.100.0/24', '198.51.100.0/24'], 'RESTRICTED_INTERNET'],
    ['of overlapping subnets', ['198.51.100.0/24', '198.51.100.0/25'], 'RESTRICTED_INTERNET'],
    ['of a network route', ['10.1.0.0/24'], 'RESTRICTED_INTERNET'],
    ['of a WPC subnet', ['100.96.0.0/16'], 'RESTRICTED_INTERNET'],
    ['of the domain routing subnet', ['100.81.0.0/16'], 'RESTRICTED_INTERNET'],
  ])('rejects a tunnel bypass %s', async (_reason, ipv4Subnets, internetAccess) => {
    const { post } = await startApi()
    await post('/networks', { name: 'n', routes: [{ value: '10.1.0.0/16' }] })
    const response = await post('/user-groups', {
      name: 'g',
      ...regions,
      internetAccess,
      tunnelBypass: { ipv4Subnets },
    })
    expect(readErrorKeys(response)[0]).toMatch(/^tunnelBypass/)
  })

  it('accepts a tunnel bypass with other subnets', async () => {
    const { post } = await startApi()
    const tunnelBypass = { ipv4Subnets: ['198.51.100.0/24', '203.0.113.0/24'] }
    const response = await post('/user-groups', {
      name: 'g',
      ...regions,
      internetAccess: 'RESTRICTED_INTERNET',
      tunnelBypass,
    })
    expect(response).toMatchObject({ status: 201, body: { tunnelBypass } })
  })

  it('leaves the tunnel bypass out when there is none, or none any more', async () => {
    const { post, put, get } = await startApi()
    const request = { name: 'g', ...regions, internetAccess: 'RESTRICTED_INTERNET' }
    const tunnelBypass = { ipv4Subnets: ['198.51.100.0/24'] }
    const path = `/user-groups/${(await post('/user-groups', { ...request, tunnelBypass })).body.id}`
    for (const without of [request, { ...request, tunnelBypass: { ipv4Subnets: [] } }]) {
      expect((await put(path, { ...request, tunnelBypass })).body).toMatchObject({ tunnelBypass })
      expect((await put(path, without)).body).not.toHaveProperty('tunnelBypass')
      expect((await get(path)).body).not.toHaveProperty('tunnelBypass')
    }
  })

  it('rejects a tunnel bypass that overlaps the domain routing subnet, also after it was changed', async () => {
    const { post, put } = await startApi()
    const group = { ...regions, internetAccess: 'RESTRICTED_INTERNET' }
    const moved = { ...group, name: 'moved', tunnelBypass: { ipv4Subnets: ['198.51.100.0/25'] } }
    await put('/settings/wpc/domain-routing-subnet', { ipV4Address: '198.51.100.0/24' })
    expect(readErrorKeys(await post('/user-groups', moved))).toEqual(['tunnelBypass.ipv4Subnets'])
    const free = { ...group, name: 'free', tunnelBypass: { ipv4Subnets: ['100.81.0.0/16'] } }
    expect((await post('/user-groups', free)).status).toBe(201)
  })

  it('deletes a group, unless users need it or it is the Default group', async () => {
    const api = await startApi()
    const { body: primary } = await api.post('/user-groups', { name: 'primary', ...regions })
    const { body: secondary } = await api.post('/user-groups', { name: 'secondary', ...regions })
    const { body: user } = await api.post('/users', {
      username: 'user-1',
      groupId: primary.id,
      secondaryGroupIds: [secondary.id],
    })
    const [defaultGroup] = (await api.get('/user-groups')).body.content
    expect(defaultGroup.name).toBe('Default')
    await api.put(`/user-groups/${defaultGroup.id}`, { ...defaultGroup, name: 'Everybody' })
    expect((await api.delete(`/user-groups/${defaultGroup.id}`)).status).toBe(400)
    expect((await api.post('/users', { username: 'user-2' })).body.groupId).toBe(defaultGroup.id)
    expect((await api.delete(`/user-groups/${primary.id}`)).status).toBe(400)
    expect(await api.delete(`/user-groups/${secondary.id}`)).toMatchObject({ status: 204, text: '' })
    expect((await api.get(`/users/${user.id}`)).body.secondaryGroupIds).toEqual([])
    await api.put(`/users/${user.id}`, { groupId: defaultGroup.id })
    expect((await api.delete(`/user-groups/${primary.id}`)).status).toBe(204)
  })
})

import { describe, expect, it } from 'vitest'
import { type Api, complaintsAbout, startApi } from './support/api-client.ts'

async function groupIds(api: Api, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let index = 0; index < count; index += 1) {
    ids.push((await api.post('/user-groups', { name: `group ${index}`, allRegionsIncluded: true })).body.id)
  }
  return ids
}

describe('users', () => {
  it('land in the group Default, invited, as members, unless told otherwise', async () => {
    const { post, emulator } = await startApi()
    const { status, body } = await post('/users', { username: 'user-1', email: 'user-1@example.com' })
    expect(status).toBe(201)
    expect(body).toEqual({
      id: expect.any(String),
      username: 'user-1',
      email: 'user-1@example.com',
      groupId: emulator.state.userGroups.where('name', 'Default')[0]?.id,
      secondaryGroupIds: [],
      role: 'MEMBER',
      status: 'INVITED',
      authType: 'INTERNAL',
      devices: [],
      connectionStatus: 'OFFLINE',
      licensed: true,
    })
  })

  it('need a username that nobody has', async () => {
    const { post } = await startApi()
    expect(complaintsAbout(await post('/users', {}))).toEqual(['username'])
    expect((await post('/users', { username: 'user-1' })).status).toBe(201)
    expect(complaintsAbout(await post('/users', { username: 'user-1' }))).toEqual(['username'])
  })

  it('need groups that exist: one primary, at most 20 secondary, none twice', async () => {
    const api = await startApi()
    const ids = await groupIds(api, 22)
    const create = (secondaryGroupIds: string[], groupId = ids[0]) =>
      api.post('/users', { username: `user-${Math.random()}`, groupId, secondaryGroupIds })
    expect((await create(ids.slice(1, 21))).status).toBe(201)
    expect(complaintsAbout(await create(ids.slice(1, 22)))).toEqual(['secondaryGroupIds'])
    expect(complaintsAbout(await create([ids[1] ?? '', ids[1] ?? '']))).toEqual(['secondaryGroupIds'])
    expect(complaintsAbout(await create([ids[0] ?? '']))).toEqual(['secondaryGroupIds'])
    expect(complaintsAbout(await create(['unknown']))).toEqual(['secondaryGroupIds'])
    expect(complaintsAbout(await create([], 'unknown'))).toEqual(['groupId'])
  })

  it('are created with devices, as many as their group allows', async () => {
    const api = await startApi()
    const { body: group } = await api.post('/user-groups', {
      name: 'g',
      allRegionsIncluded: true,
      maxDevice: 2,
    })
    const device = { name: 'laptop', description: 'd', clientUUID: 'c-1' }
    const tooMany = { username: 'user-1', groupId: group.id, devices: [device, device, device] }
    expect(complaintsAbout(await api.post('/users', tooMany))).toEqual(['devices'])
    expect(api.emulator.state.users.size).toBe(1)
    const { body } = await api.post('/users', { ...tooMany, devices: [device, { name: 'phone' }] })
    expect(body.devices).toMatchObject([
      { ...device, userId: body.id, connectionStatus: 'OFFLINE' },
      { name: 'phone', userId: body.id },
    ])
    await api.delete(`/users/${body.id}`)
    expect(api.emulator.state.devices.size).toBe(0)
  })

  it('are replaced by PUT, but for the username, which stays', async () => {
    const api = await startApi()
    const [groupId] = await groupIds(api, 1)
    const { body } = await api.post('/users', {
      username: 'user-1',
      firstName: 'User',
      email: 'a@example.com',
    })
    const path = `/users/${body.id}`
    const changed = await api.put(path, {
      username: 'other',
      groupId,
      lastName: 'One',
      role: 'ADMIN',
      status: 'ACTIVE',
    })
    expect(changed.status).toBe(200)
    expect(changed.body).toMatchObject({
      username: 'user-1',
      groupId,
      lastName: 'One',
      role: 'ADMIN',
      status: 'ACTIVE',
    })
    expect(changed.body).not.toHaveProperty('firstName')
    expect(changed.body).not.toHaveProperty('email')
    expect((await api.get(path)).body).toEqual(changed.body)
  })

  it('cannot be changed without their group, or to a status or role that does not exist', async () => {
    const { post, put } = await startApi()
    const { body } = await post('/users', { username: 'user-1' })
    const { groupId } = body
    const path = `/users/${body.id}`
    expect(complaintsAbout(await put(path, { firstName: 'X' }))).toEqual(['groupId'])
    expect(complaintsAbout(await put(path, { groupId, status: '' }))).toEqual(['status'])
    expect(complaintsAbout(await put(path, { groupId, role: 'KING' }))).toEqual(['role'])
    expect(complaintsAbout(await put(path, { groupId, role: 'OWNER' }))).toEqual(['role'])
  })

  it('are suspended and activated with 200 and no body', async () => {
    const { post, put, get } = await startApi()
    const { body } = await post('/users', { username: 'user-1' })
    const path = `/users/${body.id}`
    expect(await put(`${path}/suspend`)).toMatchObject({ status: 200, text: '' })
    expect((await get(path)).body.status).toBe('SUSPENDED')
    expect(await put(`${path}/activate`)).toMatchObject({ status: 200, text: '' })
    expect((await get(path)).body.status).toBe('ACTIVE')
  })

  it('are invited again, lose their second factor and have to change their password', async () => {
    const { post } = await startApi()
    const { body } = await post('/users', { username: 'user-1' })
    expect(await post(`/users/${body.id}/resend-invitation`)).toMatchObject({ status: 200, text: '' })
    expect(await post(`/users/${body.id}/force-password-change`)).toMatchObject({ status: 200, text: '' })
    expect(await post(`/users/${body.id}/reset-mfa`)).toMatchObject({
      status: 200,
      body: { success: true, content: null },
    })
    for (const action of ['resend-invitation', 'force-password-change', 'reset-mfa']) {
      expect(await post(`/users/unknown/${action}`)).toMatchObject({ status: 404, text: '' })
    }
  })
})

describe('the owner', () => {
  it('is there from the start and cannot be deleted, suspended, or changed in e-mail, role and status', async () => {
    const api = await startApi()
    const [owner] = (await api.get('/users')).body.content
    expect(owner).toMatchObject({ role: 'OWNER', status: 'ACTIVE' })
    const path = `/users/${owner.id}`
    const { groupId } = owner
    expect((await api.delete(path)).status).toBe(400)
    expect((await api.put(`${path}/suspend`)).status).toBe(400)
    expect(complaintsAbout(await api.put(path, { groupId, email: 'new@example.com' }))).toEqual(['email'])
    expect(complaintsAbout(await api.put(path, { groupId, role: 'MEMBER' }))).toEqual(['role'])
    expect(complaintsAbout(await api.put(path, { groupId, status: 'SUSPENDED' }))).toEqual(['status'])
    const renamed = await api.put(path, { ...owner, firstName: 'Chief' })
    expect(renamed).toMatchObject({ status: 200, body: { ...owner, firstName: 'Chief' } })
  })

  it('is one: nobody else gets the role', async () => {
    const { post } = await startApi()
    expect(complaintsAbout(await post('/users', { username: 'user-1', role: 'OWNER' }))).toEqual(['role'])
  })
})

describe('user groups', () => {
  const regions = { allRegionsIncluded: true }

  it('take the defaults of the product', async () => {
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

  it('have unique names', async () => {
    const { post, put } = await startApi()
    const { body } = await post('/user-groups', { name: 'g', ...regions })
    expect(complaintsAbout(await post('/user-groups', { name: 'g', ...regions }))).toEqual(['name'])
    const renamed = { name: 'Default', internetAccess: 'SPLIT_TUNNEL_ON', ...regions }
    expect(complaintsAbout(await put(`/user-groups/${body.id}`, renamed))).toEqual(['name'])
    expect((await put(`/user-groups/${body.id}`, { ...renamed, name: 'g' })).status).toBe(200)
  })

  it('need regions that exist, or all of them', async () => {
    const { post } = await startApi()
    expect(complaintsAbout(await post('/user-groups', { name: 'g' }))).toEqual(['vpnRegionIds'])
    expect(complaintsAbout(await post('/user-groups', { name: 'g', vpnRegionIds: [] }))).toEqual([
      'vpnRegionIds',
    ])
    expect(complaintsAbout(await post('/user-groups', { name: 'g', vpnRegionIds: ['moon'] }))).toEqual([
      'vpnRegionIds',
    ])
  })

  it('refuse a PUT without internet access, with the known message', async () => {
    const { post, put } = await startApi()
    const { body } = await post('/user-groups', { name: 'g', ...regions })
    const { status, body: refusal } = await put(`/user-groups/${body.id}`, { name: 'g', ...regions })
    expect(status).toBe(400)
    const message = 'Such access to the internet cannot be selected'
    expect(refusal).toEqual({
      errorDetails: { internetAccess: [{ message }] },
      errorMessage: message,
      statusError: 'Bad Request',
    })
  })

  it('take gateways only with SPLIT_TUNNEL_OFF, which needs a network that is one', async () => {
    const { post } = await startApi()
    const off = { name: 'g', ...regions, internetAccess: 'SPLIT_TUNNEL_OFF' }
    expect(complaintsAbout(await post('/user-groups', off))).toEqual(['internetAccess'])
    const plain = (await post('/networks', { name: 'plain' })).body.id
    const gateway = (await post('/networks', { name: 'gateway', egress: true })).body.id
    expect(complaintsAbout(await post('/user-groups', { ...off, gatewaysIds: [plain] }))).toEqual([
      'gatewaysIds',
    ])
    const on = { ...off, internetAccess: 'SPLIT_TUNNEL_ON', gatewaysIds: [gateway] }
    expect(complaintsAbout(await post('/user-groups', on))).toEqual(['internetAccess'])
    expect((await post('/user-groups', { ...off, gatewaysIds: [gateway] })).status).toBe(201)
  })

  it.each([
    ['with SPLIT_TUNNEL_ON', ['198.51.100.0/24'], 'SPLIT_TUNNEL_ON'],
    ['what is no IPv4 subnet', ['2001:db8::/64'], 'RESTRICTED_INTERNET'],
    ['subnets twice', ['198.51.100.0/24', '198.51.100.0/24'], 'RESTRICTED_INTERNET'],
    ['overlapping subnets', ['198.51.100.0/24', '198.51.100.0/25'], 'RESTRICTED_INTERNET'],
    ['a network route', ['10.1.0.0/24'], 'RESTRICTED_INTERNET'],
    ['a WPC subnet', ['100.96.0.0/16'], 'RESTRICTED_INTERNET'],
    ['a domain routing subnet', ['100.81.0.0/16'], 'RESTRICTED_INTERNET'],
  ])('refuse to bypass the tunnel %s', async (_reason, ipv4Subnets, internetAccess) => {
    const { post } = await startApi()
    await post('/networks', { name: 'n', routes: [{ value: '10.1.0.0/16' }] })
    const answer = await post('/user-groups', {
      name: 'g',
      ...regions,
      internetAccess,
      tunnelBypass: { ipv4Subnets },
    })
    expect(complaintsAbout(answer)[0]).toMatch(/^tunnelBypass/)
  })

  it('bypass the tunnel with other subnets', async () => {
    const { post } = await startApi()
    const tunnelBypass = { ipv4Subnets: ['198.51.100.0/24', '203.0.113.0/24'] }
    const answer = await post('/user-groups', {
      name: 'g',
      ...regions,
      internetAccess: 'RESTRICTED_INTERNET',
      tunnelBypass,
    })
    expect(answer).toMatchObject({ status: 201, body: { tunnelBypass } })
  })

  it('say nothing of a tunnel bypass that they do not have, or have no longer', async () => {
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

  it('do not bypass the tunnel where domains are routed, wherever that has been moved to', async () => {
    const { post, put } = await startApi()
    const group = { ...regions, internetAccess: 'RESTRICTED_INTERNET' }
    const moved = { ...group, name: 'moved', tunnelBypass: { ipv4Subnets: ['198.51.100.0/25'] } }
    await put('/settings/wpc/domain-routing-subnet', { ipV4Address: '198.51.100.0/24' })
    expect(complaintsAbout(await post('/user-groups', moved))).toEqual(['tunnelBypass.ipv4Subnets'])
    const free = { ...group, name: 'free', tunnelBypass: { ipv4Subnets: ['100.81.0.0/16'] } }
    expect((await post('/user-groups', free)).status).toBe(201)
  })

  it('are deleted, unless users need them or they are the Default group', async () => {
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

describe('regions', () => {
  it('come as a bare list', async () => {
    const { get } = await startApi()
    const { body } = await get('/regions')
    expect(body).toContainEqual(expect.objectContaining({ id: 'it-mxp', countryIso: 'IT' }))
  })
})

import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../../../src/index.ts'
import { notFound, readErrorKeys, startApi } from '../../support/api-client.ts'

async function withHost(body: object = {}) {
  const clock = new VirtualClock()
  const api = await startApi({ clock })
  const connectors = [{ name: 'agent', vpnRegionId: 'eu-central-1' }]
  const created = await api.post('/hosts', { name: 'server', connectors, ...body })
  expect(created.status).toBe(201)
  const host = created.body
  return { ...api, clock, host, path: `/hosts/${host.id}`, owner: `?hostId=${host.id}` }
}

describe('hosts', () => {
  it('needs only a name; connectors, system subnets and gateways are in every response, including the list', async () => {
    const { post, get } = await startApi()
    const { status, body } = await post('/hosts', { name: 'server' })
    expect(status).toBe(201)
    expect(body).toEqual({
      id: expect.any(String),
      name: 'server',
      internetAccess: 'SPLIT_TUNNEL_ON',
      gatewaysIds: [],
      connectors: [],
      systemSubnets: [expect.stringContaining('.'), expect.stringContaining(':')],
    })
    expect((await get('/hosts')).body.content).toEqual([body])
    expect((await get(`/hosts/${body.id}`)).body).toEqual(body)
    expect(await post('/hosts', {})).toMatchObject({ status: 400, body: { errorDetails: { name: [{}] } } })
  })

  it('accepts the whole objects that the Go client sends, including nulls and unknown properties', async () => {
    const { post } = await startApi()
    const host = await post('/hosts', {
      id: '',
      name: 'server',
      description: '',
      domain: '',
      internetAccess: 'SPLIT_TUNNEL_OFF',
      systemSubnets: null,
      connectors: null,
      gatewaysIds: null,
    })
    expect(host).toMatchObject({ status: 201, body: { connectors: [], gatewaysIds: [] } })
    expect(host.body.systemSubnets).toHaveLength(2)
    const connector = await post(`/hosts/connectors?hostId=${host.body.id}`, {
      id: '',
      name: 'agent',
      networkItemId: '',
      networkItemType: '',
      vpnRegionId: 'it-mxp',
      ipV4Address: '',
      ipV6Address: '',
      profile: '',
      connectionStatus: '',
      licensed: false,
    })
    expect(connector).toMatchObject({ status: 201, body: { networkItemType: 'HOST', licensed: true } })
  })

  it('creates a host together with its connectors, or not at all', async () => {
    const { post, get, emulator } = await startApi()
    const connectors = [{ name: 'agent', vpnRegionId: 'it-mxp' }]
    const { body } = await post('/hosts', { name: 'server', connectors })
    expect(body.connectors).toMatchObject([{ networkItemId: body.id, networkItemType: 'HOST' }])
    expect((await get(`/hosts/connectors?hostId=${body.id}`)).body.content).toEqual(body.connectors)
    const rejected = await post('/hosts', {
      name: 'other',
      connectors: [...connectors, { name: 'lost', vpnRegionId: 'moon' }],
    })
    expect(rejected).toMatchObject({
      status: 400,
      body: { errorDetails: { 'connectors[1].vpnRegionId': [{}] } },
    })
    expect([emulator.state.hosts.size, emulator.state.connectors.size]).toEqual([1, 1])
  })

  it('replaces the whole host on PUT, which has no connectors', async () => {
    const { put, path, host } = await withHost({ description: 'old', domain: 'server.example.com' })
    const changed = await put(path, { name: 'renamed', connectors: [] })
    expect(changed.status).toBe(200)
    const { description: _description, domain: _domain, ...kept } = host
    expect(changed.body).toEqual({ ...kept, name: 'renamed' })
  })

  it('deletes everything below a host with it', async () => {
    const api = await withHost({ domain: 'server.example.com' })
    await api.post(`/hosts/ip-services${api.owner}`, { name: 's' })
    await api.post(`/hosts/applications${api.owner}`, { name: 'a', routes: [{ value: 'example.com' }] })
    expect(await api.delete(api.path)).toMatchObject({ status: 204, text: '' })
    const { hosts, connectors, ipServices, applications } = api.emulator.state
    expect([hosts.size, connectors.size, ipServices.size, applications.size]).toEqual([0, 0, 0, 0])
    expect(await api.get(api.path)).toMatchObject(notFound)
  })

  it('loses a gateway that is deleted', async () => {
    const api = await startApi()
    const gateway = (await api.post('/networks', { name: 'gateway', egress: true })).body.id
    const { id } = (await api.post('/hosts', { name: 'server', gatewaysIds: [gateway] })).body
    await api.delete(`/networks/${gateway}`)
    expect((await api.get(`/hosts/${id}`)).body.gatewaysIds).toEqual([])
  })
})

describe('host connectors', () => {
  it('have no tunneling protocol and no IPsec settings, and stay with their host', async () => {
    const { post, put, get, host, owner } = await withHost()
    const created = await post(`/hosts/connectors${owner}`, { name: 'second', vpnRegionId: 'it-mxp' })
    expect(created.status).toBe(201)
    expect(created.body).toEqual({
      id: expect.any(String),
      networkItemId: host.id,
      networkItemType: 'HOST',
      name: 'second',
      vpnRegionId: 'it-mxp',
      ipV4Address: expect.any(String),
      ipV6Address: expect.any(String),
      connectionStatus: 'OFFLINE',
      licensed: true,
    })
    const path = `/hosts/connectors/${created.body.id}`
    const changed = await put(path, { name: 'moved', vpnRegionId: 'fi-hel', networkItemId: 'elsewhere' })
    expect(changed.body).toEqual({ ...created.body, name: 'moved', vpnRegionId: 'fi-hel' })
    expect((await get(path)).body).toEqual(changed.body)
    expect(await post('/hosts/connectors', { name: 'c', vpnRegionId: 'it-mxp' })).toMatchObject({
      status: 400,
      body: { errorDetails: { hostId: [{}] } },
    })
    const nowhere = await post('/hosts/connectors?hostId=x', { name: 'c', vpnRegionId: 'it-mxp' })
    expect(nowhere).toMatchObject(notFound)
  })

  it('responds for an unknown connector with "not found" to each operation, as the Terraform provider expects', async () => {
    const { get, post, put, delete: remove } = await startApi()
    const path = '/hosts/connectors/unknown'
    for (const response of [
      await get(path),
      await put(path, { name: 'c', vpnRegionId: 'it-mxp' }),
      await remove(path),
      await put(`${path}/suspend`),
      await put(`${path}/activate`),
      await post(`${path}/profile`),
      await post(`${path}/profile/encrypt`),
      await post(`${path}/profile/bundle?type=MSI`),
      await remove(`${path}/profile`),
    ]) {
      expect(readErrorKeys(response)).toEqual(['connector'])
      expect(response.text).toContain('Connector with ID unknown not found')
    }
    expect(await get('/networks/connectors/unknown')).toMatchObject(notFound)
  })

  it('go online after their profile was issued, and offline with suspension and revocation', async () => {
    const { post, put, get, delete: remove, clock, host } = await withHost()
    const path = `/hosts/connectors/${host.connectors[0].id}`
    const status = async (): Promise<string> => (await get(path)).body.connectionStatus
    const profile = await post(`${path}/profile`)
    expect(profile.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(profile.text).toContain('\nclient\n')
    expect((await post(`${path}/profile/encrypt`)).text).toMatch(/^\S+$/)
    await clock.advance(2000)
    expect(await status()).toBe('ONLINE')
    expect(await put(`${path}/suspend`)).toMatchObject({ status: 200, text: '' })
    expect(await status()).toBe('OFFLINE')
    expect(await put(`${path}/activate`)).toMatchObject({ status: 200, text: '' })
    expect(await status()).toBe('ONLINE')
    expect(await remove(`${path}/profile`)).toMatchObject({ status: 200, body: true })
    expect(await status()).toBe('OFFLINE')
    expect((await post(`${path}/profile/bundle?type=MSI`)).text).toMatch(/^https:\/\/\S+\.msi$/)
  })
})

describe('children of hosts and of networks', () => {
  it('are neither found nor listed under the other kind', async () => {
    const { post, get, put, delete: remove, host } = await withHost({ domain: 'server.example.com' })
    const network = (await post('/networks', { name: 'office' })).body
    const connector = await post(`/networks/connectors?networkId=${network.id}`, {
      name: 'door',
      vpnRegionId: 'it-mxp',
    })
    expect((await get('/hosts/connectors')).body.content).toEqual(host.connectors)
    expect((await get('/networks/connectors')).body.content).toEqual([connector.body])
    expect((await get(`/hosts/connectors?hostId=${network.id}`)).body.totalElements).toBe(0)
    expect(readErrorKeys(await get(`/hosts/connectors/${connector.body.id}`))).toEqual(['connector'])
    expect(await put(`/networks/connectors/${host.connectors[0].id}/suspend`)).toMatchObject(notFound)
    expect(await remove(`/networks/connectors/${host.connectors[0].id}`)).toMatchObject(notFound)
    expect(await post(`/hosts/ip-services?hostId=${network.id}`, { name: 's' })).toMatchObject(notFound)
  })
})

import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../src/index.ts'
import { type Api, type ApiAnswer, complaintsAbout, startApi } from './support/api-client.ts'

function putRaw(api: Api, setting: string, body: string, contentType = 'text/plain'): Promise<ApiAnswer> {
  return api.raw(`/api/v1/settings/${setting}`, {
    method: 'PUT',
    headers: { authorization: api.authorization, 'content-type': contentType },
    body,
  })
}

/** The text of an answer of which the status is 200. */
async function textOf(answer: Promise<ApiAnswer>): Promise<string> {
  const { status, text } = await answer
  expect(status, text).toBe(200)
  return text
}

describe('settings', () => {
  // Every getter of booleans, enums, integers and the default region answers on a fresh workspace.
  it.each([
    ['auth/trusted-devices-allowed', 'false', 'true'],
    ['auth/two-factor-auth', 'false', 'true'],
    ['dns/proxy-enabled', 'false', 'true'],
    ['user/device-allowance', '3', '5'],
    ['user/device-allowance-force-update', 'false', 'true'],
    ['users/connection-timeout', '24', '8'],
    ['wpc/client-options', '[]', '["block-ipv6"]'],
    ['wpc/routes-advanced-configuration-enabled', 'false', 'true'],
    ['wpc/snat', 'false', 'true'],
    ['dns/zones', '{"zones":[]}', '{"zones":[{"name":"corp.example.com","addresses":["10.0.0.1"]}]}'],
    [
      'wpc/domain-routing-subnet',
      '{"ipV4Address":"100.80.0.0/12","ipV6Address":"fd00:ec2:cd::/48"}',
      '{"ipV4Address":"10.1.0.0/16"}',
    ],
    [
      'wpc/subnet',
      '{"ipV4Address":["100.96.0.0/11"],"ipV6Address":["fd00:ec2:cc::/48"]}',
      '{"ipV4Address":["10.1.0.0/16"]}',
    ],
  ])('%s is JSON: %s at first, then what the setter answered', async (setting, initial, changed) => {
    const api = await startApi()
    const getSetting = () => api.get(`/settings/${setting}`)
    expect(await textOf(getSetting())).toBe(initial)
    const answer = await api.put(`/settings/${setting}`, JSON.parse(changed))
    expect(answer.headers.get('content-type')).toContain('application/json')
    expect(answer.text).toBe(changed)
    expect(await textOf(getSetting())).toBe(changed)
  })

  it.each([
    ['dns/default-suffix', '', 'corp.example.com'],
    ['user/connect-auth', 'ON_PRIOR_AUTH', 'EVERY_TIME'],
    ['user/device-enforcement', 'OFF', 'ENFORCE'],
    ['user/profile-distribution', 'AUTOMATIC', 'MANUAL'],
    ['wpc/default-region', 'us-east-1', 'eu-central-1'],
    ['wpc/ip-allocation-mode', 'BOTH', 'IP_V4_ONLY'],
    ['wpc/topology', 'FULL_MESH', 'CUSTOM'],
  ])('%s is raw text without quotes: %s at first', async (setting, initial, changed) => {
    const api = await startApi()
    expect(await textOf(api.get(`/settings/${setting}`))).toBe(initial)
    const answer = await putRaw(api, setting, changed)
    expect(answer.headers.get('content-type')).toContain('text/plain')
    expect(await textOf(Promise.resolve(answer))).toBe(changed)
    expect(await textOf(api.get(`/settings/${setting}`))).toBe(changed)
  })

  it('takes the default suffix as documented, a JSON string, and as the Go client sends it, raw', async () => {
    const api = await startApi()
    expect(await textOf(api.put('/settings/dns/default-suffix', 'one.example.com'))).toBe('one.example.com')
    expect(await textOf(putRaw(api, 'dns/default-suffix', 'two.example.com'))).toBe('two.example.com')
  })

  it('refuses another media type with 415, as for every write', async () => {
    const api = await startApi()
    expect((await api.put('/settings/wpc/topology', 'CUSTOM')).status).toBe(415)
    expect((await putRaw(api, 'wpc/snat', 'true')).status).toBe(415)
  })

  it('refuses what is none of the values of a setting', async () => {
    const api = await startApi()
    expect(complaintsAbout(await putRaw(api, 'wpc/topology', 'HUB_AND_SPOKE'))).toEqual(['body'])
    expect(complaintsAbout(await putRaw(api, 'user/device-enforcement', 'LEARN_ONLY'))).toEqual(['body'])
    expect(complaintsAbout(await api.put('/settings/wpc/snat', 'yes'))).toEqual(['body'])
    expect(complaintsAbout(await api.put('/settings/users/connection-timeout', 1.5))).toEqual(['body'])
    expect(complaintsAbout(await api.put('/settings/user/device-allowance', 0))).toEqual(['body'])
  })

  it('has the connection timeout under users, unlike its neighbours under user', async () => {
    const { get } = await startApi()
    expect((await get('/settings/users/connection-timeout')).status).toBe(200)
    expect((await get('/settings/user/connection-timeout')).status).toBe(404)
  })

  it('takes a default region from the list of regions only', async () => {
    const api = await startApi()
    expect(complaintsAbout(await putRaw(api, 'wpc/default-region', 'mars-north-1'))).toEqual(['body'])
    expect(await textOf(api.get('/settings/wpc/default-region'))).toBe('us-east-1')
  })

  it('wants DNS zones wrapped, with names and addresses', async () => {
    const { put } = await startApi()
    const zones = [{ name: 'corp.example.com', addresses: ['10.0.0.1'] }]
    expect((await put('/settings/dns/zones', zones)).status).toBe(400)
    expect(complaintsAbout(await put('/settings/dns/zones', {}))).toEqual(['zones'])
    expect(complaintsAbout(await put('/settings/dns/zones', { zones: [{ addresses: [] }] }))).toEqual([
      'zones[0].name',
    ])
    const wrong = { zones: [{ name: 'corp.example.com', addresses: ['10.0.0'] }] }
    expect(complaintsAbout(await put('/settings/dns/zones', wrong))).toEqual(['zones[0].addresses'])
  })

  it('wants subnets of the family that their property names', async () => {
    const { put } = await startApi()
    const subnet = async (body: unknown) => complaintsAbout(await put('/settings/wpc/subnet', body))
    expect(await subnet({ ipV4Address: ['fd00::/8'] })).toEqual(['ipV4Address'])
    expect(await subnet({ ipV4Address: ['10.0.0.0/8'], ipV6Address: ['10.0.0.0/8'] })).toEqual([
      'ipV6Address',
    ])
    expect(await subnet({})).toEqual(['ipV4Address'])
    const routing = put('/settings/wpc/domain-routing-subnet', { ipV6Address: 'fd00::/8' })
    expect(complaintsAbout(await routing)).toEqual(['ipV4Address'])
  })

  it('answers 200 with an empty body while there are no custom DNS servers', async () => {
    const { get, put } = await startApi()
    const unset = await get('/settings/dns/custom-servers')
    expect([unset.status, unset.text]).toEqual([200, ''])
    const servers = { primaryIpV4: '10.0.0.53', secondaryIpV4: '10.0.1.53' }
    expect((await put('/settings/dns/custom-servers', { ...servers, primary_ip_v6: '::1' })).body).toEqual(
      servers,
    )
    expect((await get('/settings/dns/custom-servers')).body).toEqual(servers)
    expect(complaintsAbout(await put('/settings/dns/custom-servers', { primaryIpV4: '::1' }))).toEqual([
      'primaryIpV4',
    ])
    expect(complaintsAbout(await put('/settings/dns/custom-servers', {}))).toEqual(['primaryIpV4'])
  })

  it('answers a body with statusError while group mappings are not configured', async () => {
    const { get } = await startApi()
    for (const provider of ['saml', 'ldap']) {
      const { status, body } = await get(`/settings/auth/${provider}/group-mappings`)
      expect(status).toBe(400)
      expect(body.statusError).toBe('Bad Request')
    }
    const demo = await startApi({ seed: 'demo' })
    for (const provider of ['saml', 'ldap']) {
      expect((await demo.get(`/settings/auth/${provider}/group-mappings`)).body).toMatchObject({
        mappings: [{ sortingOrder: 1 }, { sortingOrder: 2 }, { sortingOrder: 3 }],
      })
    }
    expect((await demo.put('/settings/auth/saml/group-mappings', {})).status).toBe(404)
  })

  it('gives new user groups its defaults, and pushes the number of devices if forced to', async () => {
    const api = await startApi()
    const create = async (name: string) =>
      (await api.post('/user-groups', { name, allRegionsIncluded: true })).body
    await api.put('/settings/user/device-allowance', 7)
    await putRaw(api, 'user/connect-auth', 'NO_AUTH')
    const group = await create('new')
    expect(group).toMatchObject({ maxDevice: 7, connectAuth: 'NO_AUTH' })
    const readDefault = async () => (await api.get('/user-groups')).body.content[0]
    expect(await readDefault()).toMatchObject({ maxDevice: 3, connectAuth: 'ON_PRIOR_AUTH' })
    await api.put('/settings/user/device-allowance-force-update', true)
    await api.put('/settings/user/device-allowance', 9)
    expect((await readDefault()).maxDevice).toBe(9)
    expect((await api.get(`/user-groups/${group.id}`)).body.maxDevice).toBe(9)
  })

  it('keeps a network on which the custom DNS servers rely from being deleted', async () => {
    const { put, post, ...api } = await startApi()
    const create = async (name: string, value: string) =>
      (await post('/networks', { name, routes: [{ value }] })).body.id
    const relied = await create('relied', '10.1.0.0/16')
    const other = await create('other', '10.2.0.0/16')
    await put('/settings/dns/custom-servers', { primaryIpV4: '192.0.2.1', secondaryIpV4: '10.1.2.3' })
    expect(complaintsAbout(await api.delete(`/networks/${relied}`))).toEqual(['network'])
    expect((await api.delete(`/networks/${other}`)).status).toBe(204)
    await put('/settings/dns/custom-servers', { primaryIpV4: '192.0.2.1' })
    expect((await api.delete(`/networks/${relied}`)).status).toBe(204)
  })
})

describe('IP allocation mode IP_V4_ONLY', () => {
  it('leaves IPv6 addresses and subnets out of all answers, until it is BOTH again', async () => {
    const clock = new VirtualClock({ start: Date.UTC(2026, 0, 5, 12) })
    const api = await startApi({ seed: 'demo', clock })
    const host = await api.post('/hosts', { name: 'h', connectors: [{ name: 'c', vpnRegionId: 'it-mxp' }] })
    expect(host.body.connectors[0]).toHaveProperty('ipV6Address')
    await api.post('/dns-records', {
      domain: 'both.example.com',
      ipv4Addresses: ['10.0.0.1'],
      ipv6Addresses: ['fd00::1'],
    })
    const paths = [
      '/networks?size=1000',
      `/networks/${[...api.emulator.state.networks][0]?.id ?? ''}`,
      '/networks/connectors',
      '/hosts',
      '/devices',
      '/users?size=1000',
      '/user-groups',
      '/dns-records',
      '/sessions?size=100',
      '/settings/wpc/subnet',
      '/settings/wpc/domain-routing-subnet',
    ]
    const read = async () => {
      const texts: string[] = []
      for (const path of paths) texts.push(await textOf(api.get(path)))
      return texts
    }
    const both = await read()
    expect(both.join('')).toContain('ipV6Address')
    expect(await textOf(putRaw(api, 'wpc/ip-allocation-mode', 'IP_V4_ONLY'))).toBe('IP_V4_ONLY')
    const only = (await read()).join('')
    expect(only).not.toMatch(/ipv6|fd00:/i)
    expect(only).toContain('100.96.0.0/11')
    const created = await api.post('/user-groups', { name: 'new', allRegionsIncluded: true })
    expect(created.body.systemSubnets).toEqual([expect.stringMatching(/^100\./)])
    await api.delete(`/user-groups/${created.body.id}`)
    await putRaw(api, 'wpc/ip-allocation-mode', 'BOTH')
    expect((await read()).filter((_text, index) => index < 8)).toEqual(
      both.filter((_text, index) => index < 8),
    )
  })
})

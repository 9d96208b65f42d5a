import { describe, expect, it } from 'vitest'
import { readErrorKeys, startApi, unreadable } from '../../support/api-client.ts'
import { expectText, putRaw } from '../../support/settings.ts'

describe('settings', () => {
  // Every getter of booleans, enums, integers and the default region responds without anything being set.
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
  ])('%s is JSON: %s at first, then the response of the setter', async (setting, initial, changed) => {
    const api = await startApi()
    const getSetting = () => api.get(`/settings/${setting}`)
    expect(await expectText(getSetting())).toBe(initial)
    const response = await api.put(`/settings/${setting}`, JSON.parse(changed))
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(response.text).toBe(changed)
    expect(await expectText(getSetting())).toBe(changed)
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
    expect(await expectText(api.get(`/settings/${setting}`))).toBe(initial)
    const response = await putRaw(api, setting, changed)
    expect(response.headers.get('content-type')).toContain('text/plain')
    expect(await expectText(Promise.resolve(response))).toBe(changed)
    expect(await expectText(api.get(`/settings/${setting}`))).toBe(changed)
  })

  it('accepts the default suffix as documented, a JSON string, and as the Go client sends it, raw', async () => {
    const api = await startApi()
    expect(await expectText(api.put('/settings/dns/default-suffix', 'one.example.com'))).toBe(
      'one.example.com',
    )
    expect(await expectText(putRaw(api, 'dns/default-suffix', 'two.example.com'))).toBe('two.example.com')
  })

  it('rejects another media type with 415, as every write does', async () => {
    const api = await startApi()
    expect((await api.put('/settings/wpc/topology', 'CUSTOM')).status).toBe(415)
    expect((await putRaw(api, 'wpc/snat', 'true')).status).toBe(415)
  })

  it('rejects a value that the setting does not have', async () => {
    const api = await startApi()
    expect(readErrorKeys(await putRaw(api, 'wpc/topology', 'HUB_AND_SPOKE'))).toEqual(['body'])
    expect(readErrorKeys(await putRaw(api, 'user/device-enforcement', 'LEARN_ONLY'))).toEqual(['body'])
    expect(await api.put('/settings/wpc/snat', 'yes')).toMatchObject(unreadable)
    expect(await api.put('/settings/users/connection-timeout', 1.5)).toMatchObject(unreadable)
    expect(readErrorKeys(await api.put('/settings/user/device-allowance', 0))).toEqual(['body'])
  })

  it('has the connection timeout under users, unlike the settings under user', async () => {
    const { get } = await startApi()
    expect((await get('/settings/users/connection-timeout')).status).toBe(200)
    expect((await get('/settings/user/connection-timeout')).status).toBe(404)
  })

  it('accepts only a default region from the list of regions', async () => {
    const api = await startApi()
    expect(readErrorKeys(await putRaw(api, 'wpc/default-region', 'mars-north-1'))).toEqual(['body'])
    expect(await expectText(api.get('/settings/wpc/default-region'))).toBe('us-east-1')
  })

  it('requires DNS zones wrapped in an object, with names and addresses', async () => {
    const { put } = await startApi()
    const zones = [{ name: 'corp.example.com', addresses: ['10.0.0.1'] }]
    expect(await put('/settings/dns/zones', zones)).toMatchObject(unreadable)
    expect(readErrorKeys(await put('/settings/dns/zones', {}))).toEqual(['zones'])
    expect(readErrorKeys(await put('/settings/dns/zones', { zones: [{ addresses: [] }] }))).toEqual([
      'zones[0].name',
    ])
    const wrong = { zones: [{ name: 'corp.example.com', addresses: ['10.0.0'] }] }
    expect(readErrorKeys(await put('/settings/dns/zones', wrong))).toEqual(['zones[0].addresses'])
  })

  it('requires subnets of the family that their property names', async () => {
    const { put } = await startApi()
    const readKeys = async (body: unknown) => readErrorKeys(await put('/settings/wpc/subnet', body))
    expect(await readKeys({ ipV4Address: ['fd00::/8'] })).toEqual(['ipV4Address'])
    expect(await readKeys({ ipV4Address: ['10.0.0.0/8'], ipV6Address: ['10.0.0.0/8'] })).toEqual([
      'ipV6Address',
    ])
    expect(await readKeys({})).toEqual(['ipV4Address'])
    const routing = put('/settings/wpc/domain-routing-subnet', { ipV6Address: 'fd00::/8' })
    expect(readErrorKeys(await routing)).toEqual(['ipV4Address'])
  })

  it('responds with 200 and an empty body while there are no custom DNS servers', async () => {
    const { get, put } = await startApi()
    const unset = await get('/settings/dns/custom-servers')
    expect([unset.status, unset.text]).toEqual([200, ''])
    const servers = { primaryIpV4: '10.0.0.53', secondaryIpV4: '10.0.1.53' }
    expect((await put('/settings/dns/custom-servers', { ...servers, primary_ip_v6: '::1' })).body).toEqual(
      servers,
    )
    expect((await get('/settings/dns/custom-servers')).body).toEqual(servers)
    expect(readErrorKeys(await put('/settings/dns/custom-servers', { primaryIpV4: '::1' }))).toEqual([
      'primaryIpV4',
    ])
    expect(readErrorKeys(await put('/settings/dns/custom-servers', {}))).toEqual(['primaryIpV4'])
  })

  it('responds with a body with statusError while group mappings are not configured', async () => {
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

  it('gives new user groups its defaults, and existing ones the number of devices with force update', async () => {
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

  it('keeps a network with custom DNS servers from being deleted', async () => {
    const { put, post, ...api } = await startApi()
    const create = async (name: string, value: string) =>
      (await post('/networks', { name, routes: [{ value }] })).body.id
    const relied = await create('relied', '10.1.0.0/16')
    const other = await create('other', '10.2.0.0/16')
    await put('/settings/dns/custom-servers', { primaryIpV4: '192.0.2.1', secondaryIpV4: '10.1.2.3' })
    expect(readErrorKeys(await api.delete(`/networks/${relied}`))).toEqual(['network'])
    expect((await api.delete(`/networks/${other}`)).status).toBe(204)
    await put('/settings/dns/custom-servers', { primaryIpV4: '192.0.2.1' })
    expect((await api.delete(`/networks/${relied}`)).status).toBe(204)
  })
})

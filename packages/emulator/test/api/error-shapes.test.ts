import { describe, expect, it } from 'vitest'
import { readErrorKeys, startApi, unreadable } from '../support/api-client.ts'

describe('shape 1: a body that does not match the document', () => {
  it('responds with 400 and details by property', async () => {
    const { post } = await startApi()
    const response = await post('/networks', { routes: [{ value: '10.1.0.0/16' }, {}] })
    expect(response.status).toBe(400)
    expect(Object.keys(response.body.errorDetails).toSorted()).toEqual(['name', 'routes[1].value'])
    expect(response.body).toMatchObject({ errorMessage: expect.any(String), statusError: 'Bad Request' })
    expect(response.body.errorDetails.name).toEqual([
      { message: expect.any(String), params: expect.any(Object) },
    ])
  })

  it('responds with 400 and the name of a query parameter that is missing or wrong', async () => {
    const { post, get } = await startApi()
    const missing = await post('/networks/routes', { value: '10.1.0.0/16' })
    expect(missing).toMatchObject({
      status: 400,
      body: {
        errorDetails: { networkId: [{ message: 'parameter is missing' }] },
        errorMessage: 'parameter is missing',
      },
    })
    for (const query of ['size=0', 'size=1001', 'size=x', 'size=1.5', 'page=-1']) {
      const response = await get(`/users?${query}`)
      expect(response, query).toMatchObject({
        status: 400,
        body: { errorDetails: { [query.split('=')[0] ?? '']: [{}] } },
      })
    }
  })

  it('ignores unknown properties and treats null as absent', async () => {
    const { post } = await startApi()
    const response = await post('/networks', {
      name: 'office',
      id: 'mine',
      description: null,
      routes: null,
      connectors: null,
      systemSubnets: null,
      colour: { deep: [null] },
    })
    expect(response.status).toBe(201)
    expect(response.body.id).not.toBe('mine')
    expect(response.body).not.toHaveProperty('colour')
    expect(response.body).not.toHaveProperty('description')
  })
})

describe('shape 2: a body that cannot be read', () => {
  it.each(['{', 'nonsense', '', 'null'])('responds with 400 to %j', async (body) => {
    const { raw, authorization } = await startApi()
    const headers = { authorization, 'content-type': 'application/json' }
    const response = await raw('/api/v1/networks', { method: 'POST', headers, body })
    expect(response.status).toBe(400)
    expect(response.body).toEqual({ errorMessage: 'Http message not readable', statusError: 'Bad Request' })
  })

  it.each([
    ['an array where an object belongs', 'PUT', '/settings/dns/zones', [{ name: 'corp.example.com' }]],
    [
      'an object where an array belongs',
      'POST',
      '/networks',
      { name: 'n', routes: { value: '10.1.0.0/16' } },
    ],
    ['a string for a boolean', 'POST', '/networks', { name: 'n', egress: 'yes' }],
    ['a string for a number', 'PUT', '/settings/users/connection-timeout', 'soon'],
    ['a word outside an enum', 'POST', '/networks', { name: 'n', internetAccess: 'SOMETIMES' }],
    ['such a value beside a missing one', 'POST', '/networks', { routes: [{ value: {} }] }],
  ])('responds with 400 to JSON with %s', async (_reason, method, path, body) => {
    const api = await startApi()
    const response = await (method === 'PUT' ? api.put(path, body) : api.post(path, body))
    expect([response.status, response.body]).toEqual([unreadable.status, unreadable.body])
  })

  it('responds with 400 to a body that is nested too deeply', async () => {
    const { raw, authorization } = await startApi()
    const headers = { authorization, 'content-type': 'application/json' }
    const body = `{"name":"n","x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
    const response = await raw('/api/v1/networks', { method: 'POST', headers, body })
    expect(response).toMatchObject({ status: 400, body: { errorMessage: 'Http message not readable' } })
  })

  it('responds with 415 to another media type and to none', async () => {
    const { raw, authorization } = await startApi()
    const body = new TextEncoder().encode('{"name":"office"}')
    const none = await raw('/api/v1/networks', { method: 'POST', headers: { authorization }, body })
    expect(none.status).toBe(415)
    expect(none.body).toEqual({
      errorMessage: "Content type 'application/octet-stream' not supported",
      statusError: 'Unsupported Media Type',
    })
    const headers = { authorization, 'content-type': 'text/plain' }
    const text = await raw('/api/v1/networks', { method: 'POST', headers, body })
    expect(text).toMatchObject({
      status: 415,
      body: { errorMessage: "Content type 'text/plain' not supported" },
    })
  })

  it('accepts a media type with parameters', async () => {
    const { raw, authorization } = await startApi()
    const headers = { authorization, 'content-type': 'Application/JSON; charset=utf-8' }
    const response = await raw('/api/v1/networks', { method: 'POST', headers, body: '{"name":"office"}' })
    expect(response.status).toBe(201)
  })
})

describe('shape 3: a path that the gateway does not know', () => {
  it.each([
    ['GET', '/nowhere'],
    ['PATCH', '/api/v1/users/1'],
    ['GET', '/api/v1/hosts/1/routes'],
  ])('responds with 404 to %s %s', async (method, path) => {
    const { raw, authorization } = await startApi()
    const response = await raw(`${path}?page=1`, { method, headers: { authorization } })
    expect(response.status).toBe(404)
    expect(response.body).toEqual({
      path,
      requestId: expect.any(String),
      status: 404,
      statusError: 'Not Found',
      timestamp: expect.any(Number),
    })
  })
})

const unknownId = '00000000-0000-4000-8000-000000000000'

describe('shape 5: an id that does not exist', () => {
  it.each([
    ['/networks/', 'network', 'Network'],
    ['/networks/routes/', 'route', 'Route'],
    ['/networks/connectors/', 'connector', 'Connector'],
    ['/networks/ip-services/', 'ipService', 'IP service'],
    ['/networks/applications/', 'application', 'Application'],
    ['/hosts/', 'host', 'Host'],
    ['/hosts/connectors/', 'connector', 'Connector'],
    ['/hosts/ip-services/', 'ipService', 'IP service'],
    ['/hosts/applications/', 'application', 'Application'],
    ['/users/', 'user', 'User'],
    ['/user-groups/', 'userGroup', 'User group'],
    ['/devices/', 'device', 'Device'],
    ['/access-groups/', 'accessGroup', 'Access group'],
    ['/device-postures/', 'devicePosture', 'Device posture'],
    ['/location-contexts/', 'locationContext', 'Location context'],
    ['/dns-records/', 'dnsRecord', 'DNS record'],
  ])('responds with 400 below %s, and names the entity and the id', async (collection, key, entity) => {
    const api = await startApi()
    const path = `${collection}${unknownId}${collection === '/devices/' ? '?userId=u' : ''}`
    for (const response of [await api.get(path), await api.delete(path)]) {
      expect(response.status).toBe(400)
      expect(response.body).toEqual({
        errorDetails: {
          [key]: [{ errorCode: '9-11-6', message: `${entity} with ID ${unknownId} not found` }],
        },
        statusError: 'Bad Request',
      })
    }
  })

  it('responds with 400 to a POST below an unknown parent', async () => {
    const { post } = await startApi()
    const route = await post('/networks/routes?networkId=nowhere', { value: '10.1.0.0/16' })
    expect(readErrorKeys(route)).toEqual(['network'])
    expect(route.text).toContain('Network with ID nowhere not found')
    expect(readErrorKeys(await post('/hosts/ip-services?hostId=nowhere', { name: 's' }))).toEqual(['host'])
    expect(readErrorKeys(await post('/devices?userId=nobody', { name: 'd' }))).toEqual(['user'])
  })

  it('responds with 404 and an empty body on demand, as the Beta did', async () => {
    const api = await startApi({ unknownIdStatus: 404 })
    for (const collection of ['/networks/', '/networks/applications/', '/users/', '/dns-records/']) {
      expect(await api.get(collection + unknownId)).toMatchObject({ status: 404, text: '' })
      expect(await api.delete(collection + unknownId)).toMatchObject({ status: 404, text: '' })
    }
    expect(await api.post('/networks/routes?networkId=x', { value: '10.1.0.0/16' })).toMatchObject({
      status: 404,
      text: '',
    })
  })
})

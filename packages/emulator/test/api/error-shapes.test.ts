import { describe, expect, it } from 'vitest'
import { startApi } from '../support/api-client.ts'

describe('shape 1: a body that does not match the document', () => {
  it('responds with 400 and details by property', async () => {
    const { post } = await startApi()
    const response = await post('/networks', { internetAccess: 'SOMETIMES', routes: [{ value: 5 }, {}] })
    expect(response.status).toBe(400)
    expect(Object.keys(response.body.errorDetails).toSorted()).toEqual([
      'internetAccess',
      'name',
      'routes[0].value',
      'routes[1].value',
    ])
    expect(response.body).toMatchObject({ errorMessage: expect.any(String), statusError: 'Bad Request' })
    expect(response.body.errorDetails.name).toEqual([
      { message: expect.any(String), params: expect.any(Object) },
    ])
  })

  it('responds with 400 and the name of a query parameter that is missing or wrong', async () => {
    const { post, get } = await startApi()
    const missing = await post('/networks/routes', { value: '10.1.0.0/16' })
    expect(missing).toMatchObject({ status: 400, body: { errorDetails: { networkId: [{}] } } })
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

describe('shape 4: an unknown id', () => {
  it.each([
    '/networks/',
    '/networks/routes/',
    '/networks/connectors/',
    '/networks/ip-services/',
    '/users/',
    '/user-groups/',
  ])('responds with 404 and an empty body below %s', async (collection) => {
    const api = await startApi()
    const path = `${collection}00000000-0000-4000-8000-000000000000`
    expect(await api.get(path)).toMatchObject({ status: 404, text: '' })
    expect(await api.delete(path)).toMatchObject({ status: 404, text: '' })
  })

  it('responds with 404 to a POST in an unknown network', async () => {
    const { post } = await startApi()
    const response = await post('/networks/routes?networkId=unknown', { value: '10.1.0.0/16' })
    expect(response).toMatchObject({ status: 404, text: '' })
  })
})

describe('shape 5: an application that does not exist', () => {
  it('responds with 400 and the kind of entity as key', async () => {
    const api = await startApi()
    for (const response of [
      await api.get('/networks/applications/x'),
      await api.delete('/networks/applications/x'),
    ]) {
      expect(response.status).toBe(400)
      expect(response.body).toEqual({
        errorDetails: { application: [{ errorCode: '9-11-6', message: 'Entity does not exist' }] },
        statusError: 'Bad Request',
      })
    }
  })
})

import { describe, expect, it } from 'vitest'
import { startApi } from './support/api-client.ts'

describe('shape 1: a body that does not fit the document', () => {
  it('answers 400 with details by property', async () => {
    const { post } = await startApi()
    const answer = await post('/networks', { internetAccess: 'SOMETIMES', routes: [{ value: 5 }, {}] })
    expect(answer.status).toBe(400)
    expect(Object.keys(answer.body.errorDetails).toSorted()).toEqual([
      'internetAccess',
      'name',
      'routes[0].value',
      'routes[1].value',
    ])
    expect(answer.body).toMatchObject({ errorMessage: expect.any(String), statusError: 'Bad Request' })
    expect(answer.body.errorDetails.name).toEqual([
      { message: expect.any(String), params: expect.any(Object) },
    ])
  })

  it('answers 400 with the name of a query parameter that is missing or wrong', async () => {
    const { post, get } = await startApi()
    const missing = await post('/networks/routes', { value: '10.1.0.0/16' })
    expect(missing).toMatchObject({ status: 400, body: { errorDetails: { networkId: [{}] } } })
    for (const query of ['size=0', 'size=1001', 'size=x', 'size=1.5', 'page=-1']) {
      const answer = await get(`/users?${query}`)
      expect(answer, query).toMatchObject({
        status: 400,
        body: { errorDetails: { [query.split('=')[0] ?? '']: [{}] } },
      })
    }
  })

  it('ignores unknown properties and takes null for absent', async () => {
    const { post } = await startApi()
    const answer = await post('/networks', {
      name: 'office',
      id: 'mine',
      description: null,
      routes: null,
      connectors: null,
      systemSubnets: null,
      colour: { deep: [null] },
    })
    expect(answer.status).toBe(201)
    expect(answer.body.id).not.toBe('mine')
    expect(answer.body).not.toHaveProperty('colour')
    expect(answer.body).not.toHaveProperty('description')
  })
})

describe('shape 2: a body that cannot be read', () => {
  it.each(['{', 'nonsense', '', 'null'])('answers 400 to %j', async (body) => {
    const { raw, authorization } = await startApi()
    const headers = { authorization, 'content-type': 'application/json' }
    const answer = await raw('/api/v1/networks', { method: 'POST', headers, body })
    expect(answer.status).toBe(400)
    expect(answer.body).toEqual({ errorMessage: 'Http message not readable', statusError: 'Bad Request' })
  })

  it('answers 400 to a body that is nested beyond all reason', async () => {
    const { raw, authorization } = await startApi()
    const headers = { authorization, 'content-type': 'application/json' }
    const body = `{"name":"n","x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
    const answer = await raw('/api/v1/networks', { method: 'POST', headers, body })
    expect(answer).toMatchObject({ status: 400, body: { errorMessage: 'Http message not readable' } })
  })

  it('answers 415 to another media type and to none', async () => {
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

  it('takes a media type with parameters', async () => {
    const { raw, authorization } = await startApi()
    const headers = { authorization, 'content-type': 'Application/JSON; charset=utf-8' }
    const answer = await raw('/api/v1/networks', { method: 'POST', headers, body: '{"name":"office"}' })
    expect(answer.status).toBe(201)
  })
})

describe('shape 3: a path that the gateway does not know', () => {
  it.each([
    ['GET', '/nowhere'],
    ['PATCH', '/api/v1/users/1'],
    ['GET', '/api/v1/hosts/1/routes'],
  ])('answers 404 to %s %s', async (method, path) => {
    const { raw, authorization } = await startApi()
    const answer = await raw(`${path}?page=1`, { method, headers: { authorization } })
    expect(answer.status).toBe(404)
    expect(answer.body).toEqual({
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
  ])('answers 404 with an empty body below %s', async (collection) => {
    const api = await startApi()
    const path = `${collection}00000000-0000-4000-8000-000000000000`
    expect(await api.get(path)).toMatchObject({ status: 404, text: '' })
    expect(await api.delete(path)).toMatchObject({ status: 404, text: '' })
  })

  it('answers 404 to the creation of something in an unknown network', async () => {
    const { post } = await startApi()
    const answer = await post('/networks/routes?networkId=unknown', { value: '10.1.0.0/16' })
    expect(answer).toMatchObject({ status: 404, text: '' })
  })
})

describe('shape 5: an application that does not exist', () => {
  it('answers 400 with the kind of entity as key', async () => {
    const api = await startApi()
    for (const answer of [
      await api.get('/networks/applications/x'),
      await api.delete('/networks/applications/x'),
    ]) {
      expect(answer.status).toBe(400)
      expect(answer.body).toEqual({
        errorDetails: { application: [{ errorCode: '9-11-6', message: 'Entity does not exist' }] },
        statusError: 'Bad Request',
      })
    }
  })
})

describe('pages', () => {
  it('count from zero and hold ten by default', async () => {
    const { get } = await startApi({ seed: { users: 24 } })
    const first = await get('/users')
    expect(first.body).toMatchObject({
      totalElements: 25,
      totalPages: 3,
      numberOfElements: 10,
      page: 0,
      size: 10,
    })
    const last = await get('/users?page=2')
    expect(last.body).toMatchObject({ numberOfElements: 5, page: 2 })
    expect(last.body.content).toHaveLength(5)
    expect(first.body.content[0].id).not.toBe(last.body.content[0].id)
  })

  it('are empty past the end, and of an empty list there are none', async () => {
    const { get } = await startApi()
    expect((await get('/users?page=7')).body).toMatchObject({ content: [], numberOfElements: 0, page: 7 })
    expect((await get('/networks')).body).toMatchObject({ content: [], totalElements: 0, totalPages: 0 })
  })
})

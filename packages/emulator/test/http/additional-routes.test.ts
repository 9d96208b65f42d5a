import { describe, expect, it } from 'vitest'
import { type AdditionalRoute, EmulatorOptionError, startEmulator } from '../../src/index.ts'
import { startApi } from '../support/api-client.ts'

const echo: AdditionalRoute = {
  method: 'PATCH',
  path: '/api/v1/things/{id}',
  handler: ({ params, query, body, headers }) => ({
    status: 207,
    body: { params, query, body, agent: headers['x-agent'] },
  }),
}

describe('additional routes', () => {
  it('receive parameters, query, body and headers, and choose the response', async () => {
    const { raw, authorization } = await startApi({ additionalRoutes: [echo] })
    const headers = { authorization, 'content-type': 'application/json', 'x-agent': 'a' }
    const init = { method: 'PATCH', headers, body: '{"a":1}' }
    const response = await raw('/api/v1/things/7?deep=yes', init)
    expect(response.status).toBe(207)
    expect(response.body).toEqual({ params: { id: '7' }, query: { deep: 'yes' }, body: { a: 1 }, agent: 'a' })
    expect((await raw('/api/v1/things/7', { ...init, body: '{' })).status).toBe(400)
    const text = { ...init, headers: { ...headers, 'content-type': 'text/plain' }, body: 'FULL_MESH' }
    expect((await raw('/api/v1/things/7', text)).body.body).toBe('FULL_MESH')
  })

  it('have the same authentication, rate limit and faults', async () => {
    const rateLimit = { burst: 1, rate: 1, seconds: 3600 }
    const { raw, authorization, emulator } = await startApi({ additionalRoutes: [echo], rateLimit })
    const init = { method: 'PATCH', headers: { authorization } }
    expect((await raw('/api/v1/things/7', { method: 'PATCH' })).status).toBe(401)
    const first = await raw('/api/v1/things/7', init)
    expect(first.headers.get('x-ratelimit-remaining')).toBe('0')
    expect(first.body).toEqual({ params: { id: '7' }, query: {} })
    expect((await raw('/api/v1/things/7', init)).status).toBe(429)
    emulator.faults.add({ method: 'PATCH', status: 500 })
    expect((await raw('/api/v1/things/7', init)).status).toBe(500)
  })

  it('can respond without a body, later, or fail with an error shape', async () => {
    const additionalRoutes: AdditionalRoute[] = [
      { method: 'DELETE', path: '/later', handler: async () => ({ status: 204 }) },
      {
        method: 'GET',
        path: '/broken',
        handler: () => {
          throw new Error('the reason of the author')
        },
      },
    ]
    const { raw, authorization } = await startApi({ additionalRoutes })
    const headers = { authorization }
    expect(await raw('/later', { method: 'DELETE', headers })).toMatchObject({ status: 204, text: '' })
    const broken = await raw('/broken', { headers })
    expect(broken.status).toBe(500)
    expect(broken.body).toEqual({
      errorMessage: 'the reason of the author',
      statusError: 'Internal Server Error',
    })
  })

  it('cannot replace a route that is served', async () => {
    const handler = () => ({ status: 200 })
    for (const path of ['/api/v1/users', '/api/v1/users/{id}', 'users']) {
      const started = startEmulator({ additionalRoutes: [{ method: 'GET', path, handler }] })
      await expect(started).rejects.toThrow(EmulatorOptionError)
    }
  })
})

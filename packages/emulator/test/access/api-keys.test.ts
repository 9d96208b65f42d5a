import { Agent, request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { apiSections } from '../../src/access/api-key-options.ts'
import { operations } from '../../src/api/document.ts'
import {
  type ApiKeyOptions,
  EmulatorOptionError,
  type EmulatorOptions,
  startEmulator,
} from '../../src/index.ts'
import { type ApiResponse, encodeBasic, requestToken, start, startApi } from '../support/api-client.ts'

const clientId = 'second.emulator'
const clientSecret = 'also-not-a-secret'

/** Starts an emulator with a second API key, and a client that uses it. */
async function startWithSecondKey(options: Partial<ApiKeyOptions>, others: EmulatorOptions = {}) {
  const api = await startApi({ ...others, apiKeys: [{ clientId, clientSecret, ...options }] })
  const { url } = api.emulator
  const { body } = await requestToken({ url, clientId, clientSecret })
  const headers = { authorization: `Bearer ${body.access_token}`, 'content-type': 'application/json' }
  const call = (method: string, path: string, content?: unknown): Promise<ApiResponse> =>
    api.raw(`/api/v1${path}`, {
      method,
      headers,
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    })
  return { api, call, emulator: api.emulator }
}

/** Sends a request from a certain address of this machine; returns its status. */
function requestFrom(
  localAddress: string,
  url: string,
  authorization: string,
  method = 'GET',
): Promise<number> {
  const agent = new Agent({ keepAlive: false })
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, localAddress, agent, headers: { authorization } }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    outgoing.on('error', reject).end()
  })
}

describe('API keys', () => {
  it('have their own tokens and may do everything by default', async () => {
    const { call, emulator } = await startWithSecondKey({})
    expect((await call('POST', '/networks', { name: 'n' })).status).toBe(201)
    expect(emulator.apiKeys.list()).toEqual([
      { clientId: 'local.emulator', permissions: 'full', revoked: false },
      { clientId, permissions: 'full', revoked: false },
    ])
  })

  it('are the initiators in the audit log', async () => {
    const { api, call, emulator } = await startWithSecondKey({})
    await call('POST', '/networks', { name: 'by the second' })
    await api.post('/networks', { name: 'by the first' })
    expect(emulator.state.auditLog.all().map(({ initiatorId }) => initiatorId)).toEqual([
      clientId,
      'local.emulator',
    ])
  })

  it('may read everything if they are read-only, and get 403 of shape 2 for every change', async () => {
    const { call, emulator } = await startWithSecondKey({ permissions: 'read-only' })
    expect((await call('GET', '/settings/auth/saml/group-mappings')).status).not.toBe(403)
    expect((await call('GET', '/users')).status).toBe(200)
    const rejected = await call('POST', '/networks', { name: 'n' })
    expect(rejected).toMatchObject({
      status: 403,
      body: { statusError: 'Forbidden', errorMessage: 'The API key is read-only' },
    })
    expect(emulator.state.networks.size).toBe(0)
  })

  it('may do what their permissions by section allow, and nothing in all other sections', async () => {
    const { call } = await startWithSecondKey({ permissions: { Network: 'modify', User: 'read' } })
    expect((await call('POST', '/networks', { name: 'n' })).status).toBe(201)
    expect((await call('GET', '/networks')).status).toBe(200)
    expect((await call('GET', '/users')).status).toBe(200)
    expect((await call('POST', '/users', { username: 'u' })).body.errorMessage).toContain('modify User')
    expect((await call('GET', '/user-groups')).status).toBe(403)
  })

  it('have permissions for exactly the sections of the document', () => {
    const documented = new Set([...operations.values()].map(({ section }) => section))
    expect(new Set(['OAuth', ...apiSections])).toEqual(documented)
  })

  it('may only GET additional routes if they are read-only, as these belong to no section', async () => {
    const handler = () => ({ status: 200, body: 'done' })
    const additionalRoutes = (['GET', 'POST'] as const).map((method) => ({
      method,
      path: '/api/v1/things',
      handler,
    }))
    const { call } = await startWithSecondKey({ permissions: 'read-only' }, { additionalRoutes })
    expect((await call('GET', '/things')).status).toBe(200)
    expect((await call('POST', '/things', {})).status).toBe(403)
    const limited = await startWithSecondKey({ permissions: { User: 'read' } }, { additionalRoutes })
    expect((await limited.call('POST', '/things', {})).status).toBe(200)
  })

  it('get 403 from a source address that is not allowed, with and without a token', async () => {
    const { emulator } = await startWithSecondKey({ allowedSubnets: ['127.0.0.1/32', 'fd00::/8'] })
    const { body } = await requestToken({ url: emulator.url, clientId, clientSecret })
    const bearer = `Bearer ${body.access_token}`
    const users = `${emulator.url}/api/v1/users`
    const token = `${emulator.url}/api/v1/oauth/token`
    expect(await requestFrom('127.0.0.1', users, bearer)).toBe(200)
    expect(await requestFrom('127.0.0.2', users, bearer)).toBe(403)
    expect(await requestFrom('127.0.0.2', token, encodeBasic(clientId, clientSecret), 'POST')).toBe(403)
    expect(await requestFrom('127.0.0.2', token, encodeBasic(clientId, 'wrong'), 'POST')).toBe(401)
    expect(
      await requestFrom('127.0.0.2', token, encodeBasic('local.emulator', 'not-a-real-secret'), 'POST'),
    ).toBe(200)
  })

  it('have their own rate limits', async () => {
    const { api, call } = await startWithSecondKey({ rateLimit: { burst: 1, rate: 1, seconds: 3600 } })
    expect((await call('GET', '/users')).headers.get('x-ratelimit-burst-capacity')).toBe('1')
    expect(await call('GET', '/users')).toMatchObject({ status: 429, text: '' })
    expect((await api.get('/users')).headers.get('x-ratelimit-burst-capacity')).toBe('100')
  })

  it('have separate buckets of the same limits', async () => {
    const { api, call } = await startWithSecondKey({}, { rateLimit: { burst: 5, rate: 1, seconds: 3600 } })
    await call('GET', '/users')
    expect((await call('GET', '/users')).headers.get('x-ratelimit-remaining')).toBe('3')
    expect((await api.get('/users')).headers.get('x-ratelimit-remaining')).toBe('4')
  })

  it('lose their tokens at once when they are revoked, and get no others', async () => {
    const { api, call, emulator } = await startWithSecondKey({})
    emulator.apiKeys.revoke(clientId)
    emulator.apiKeys.revoke(clientId)
    expect(await call('GET', '/users')).toMatchObject({ status: 401, text: '' })
    const again = await api.raw('/api/v1/oauth/token', {
      method: 'POST',
      headers: { authorization: encodeBasic(clientId, clientSecret) },
    })
    expect(again).toMatchObject({ status: 401, text: '' })
    expect((await api.get('/users')).status).toBe(200)
    expect(emulator.apiKeys.list()).toMatchObject([{ revoked: false }, { revoked: true }])
    expect(() => emulator.apiKeys.revoke('third.emulator')).toThrow(EmulatorOptionError)
  })

  it.each<[Partial<ApiKeyOptions>, RegExp]>([
    [{ clientId: 'second.other' }, /clientId/],
    [{ clientId: 'local.emulator' }, /two API keys/],
    [{ clientSecret: '' }, /clientSecret/],
    [{ allowedSubnets: ['10.0.0.0'] }, /CIDR/],
    [{ rateLimit: { burst: 0, rate: 1, seconds: 1 } }, /rateLimit\.burst/],
    // Values that programs in JavaScript could pass.
    [{ permissions: JSON.parse('{"Users":"read"}') }, /no section Users/],
    [{ permissions: JSON.parse('{"User":"write"}') }, /read or modify/],
    [{ permissions: JSON.parse('"all"') }, /permissions must be/],
  ])('rejects a key that makes no sense before anything is started: %j', async (options, message) => {
    const started = startEmulator({ apiKeys: [{ clientId, clientSecret, ...options }] })
    await expect(started).rejects.toThrow(EmulatorOptionError)
    await expect(started).rejects.toThrow(message)
  })
})

describe('a disabled API', () => {
  it('responds with 403 of shape 2 to everything, including the token endpoint', async () => {
    const { url, clientId: id, clientSecret: secret } = await start({ api: 'disabled' })
    for (const [path, method] of [
      ['/api/v1/oauth/token', 'POST'],
      ['/api/v1/users', 'GET'],
    ] as const) {
      const response = await fetch(url + path, {
        method,
        headers: { authorization: encodeBasic(id, secret) },
      })
      expect(response.status).toBe(403)
      expect(await response.json()).toEqual({ errorMessage: 'The API is disabled', statusError: 'Forbidden' })
    }
    await expect(startEmulator({ api: JSON.parse('"off"') })).rejects.toThrow(/api must be/)
  })
})

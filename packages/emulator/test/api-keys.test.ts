import { Agent, request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { apiSections } from '../src/api-keys.ts'
import { operations } from '../src/document.ts'
import { type ApiKeyOptions, EmulatorOptionError, type EmulatorOptions, startEmulator } from '../src/index.ts'
import { type ApiAnswer, basic, requestToken, start, startApi } from './support/api-client.ts'

const clientId = 'second.emulator'
const clientSecret = 'also-not-a-secret'

/** A caller with the second key. */
async function second(options: Partial<ApiKeyOptions>, others: EmulatorOptions = {}) {
  const api = await startApi({ ...others, apiKeys: [{ clientId, clientSecret, ...options }] })
  const { url } = api.emulator
  const { body } = await requestToken({ url, clientId, clientSecret })
  const headers = { authorization: `Bearer ${body.access_token}`, 'content-type': 'application/json' }
  const call = (method: string, path: string, content?: unknown): Promise<ApiAnswer> =>
    api.raw(`/api/v1${path}`, {
      method,
      headers,
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    })
  return { api, call, emulator: api.emulator }
}

/** The status of a request from a certain address of this machine. */
function statusFrom(
  localAddress: string,
  url: string,
  authorization: string,
  method = 'GET',
): Promise<number> {
  const agent = new Agent({ keepAlive: false })
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, localAddress, agent, headers: { authorization } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    outgoing.on('error', reject).end()
  })
}

describe('API keys', () => {
  it('beside the default one have tokens of their own and may do everything unless told otherwise', async () => {
    const { call, emulator } = await second({})
    expect((await call('POST', '/networks', { name: 'n' })).status).toBe(201)
    expect(emulator.apiKeys.list()).toEqual([
      { clientId: 'local.emulator', permissions: 'full', revoked: false },
      { clientId, permissions: 'full', revoked: false },
    ])
  })

  it('stand in the audit log as who made the change', async () => {
    const { api, call, emulator } = await second({})
    await call('POST', '/networks', { name: 'by the second' })
    await api.post('/networks', { name: 'by the first' })
    expect(emulator.state.auditLog.all().map(({ initiatorId }) => initiatorId)).toEqual([
      clientId,
      'local.emulator',
    ])
  })

  it('that are read-only read everything, and get 403 of shape 2 for every change, which is not made', async () => {
    const { call, emulator } = await second({ permissions: 'read-only' })
    expect((await call('GET', '/settings/auth/saml/group-mappings')).status).not.toBe(403)
    expect((await call('GET', '/users')).status).toBe(200)
    const refused = await call('POST', '/networks', { name: 'n' })
    expect(refused).toMatchObject({
      status: 403,
      body: { statusError: 'Forbidden', errorMessage: 'The API key is read-only' },
    })
    expect(emulator.state.networks.size).toBe(0)
  })

  it('with permissions by section do what these allow, and are shut out of all other sections', async () => {
    const { call } = await second({ permissions: { Network: 'modify', User: 'read' } })
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

  it('that are read-only may only read additional routes, which belong to no section', async () => {
    const handler = () => ({ status: 200, body: 'done' })
    const additionalRoutes = (['GET', 'POST'] as const).map((method) => ({
      method,
      path: '/api/v1/things',
      handler,
    }))
    const { call } = await second({ permissions: 'read-only' }, { additionalRoutes })
    expect((await call('GET', '/things')).status).toBe(200)
    expect((await call('POST', '/things', {})).status).toBe(403)
    const limited = await second({ permissions: { User: 'read' } }, { additionalRoutes })
    expect((await limited.call('POST', '/things', {})).status).toBe(200)
  })

  it('are used from allowed source addresses only: others get 403 with and without a token', async () => {
    const { emulator } = await second({ allowedSubnets: ['127.0.0.1/32', 'fd00::/8'] })
    const { body } = await requestToken({ url: emulator.url, clientId, clientSecret })
    const bearer = `Bearer ${body.access_token}`
    const users = `${emulator.url}/api/v1/users`
    const token = `${emulator.url}/api/v1/oauth/token`
    expect(await statusFrom('127.0.0.1', users, bearer)).toBe(200)
    expect(await statusFrom('127.0.0.2', users, bearer)).toBe(403)
    expect(await statusFrom('127.0.0.2', token, basic(clientId, clientSecret), 'POST')).toBe(403)
    expect(await statusFrom('127.0.0.2', token, basic(clientId, 'wrong'), 'POST')).toBe(401)
    expect(await statusFrom('127.0.0.2', token, basic('local.emulator', 'not-a-real-secret'), 'POST')).toBe(
      200,
    )
  })

  it('have rate limits of their own', async () => {
    const { api, call } = await second({ rateLimit: { burst: 1, rate: 1, seconds: 3600 } })
    expect((await call('GET', '/users')).headers.get('x-ratelimit-burst-capacity')).toBe('1')
    expect(await call('GET', '/users')).toMatchObject({ status: 429, text: '' })
    expect((await api.get('/users')).headers.get('x-ratelimit-burst-capacity')).toBe('100')
  })

  it('count separately where they share the limits', async () => {
    const { api, call } = await second({}, { rateLimit: { burst: 5, rate: 1, seconds: 3600 } })
    await call('GET', '/users')
    expect((await call('GET', '/users')).headers.get('x-ratelimit-remaining')).toBe('3')
    expect((await api.get('/users')).headers.get('x-ratelimit-remaining')).toBe('4')
  })

  it('that are revoked lose their tokens at once and get no others', async () => {
    const { api, call, emulator } = await second({})
    emulator.apiKeys.revoke(clientId)
    emulator.apiKeys.revoke(clientId)
    expect(await call('GET', '/users')).toMatchObject({ status: 401, text: '' })
    const again = await api.raw('/api/v1/oauth/token', {
      method: 'POST',
      headers: { authorization: basic(clientId, clientSecret) },
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
    // What JavaScript callers could give.
    [{ permissions: JSON.parse('{"Users":"read"}') }, /no section Users/],
    [{ permissions: JSON.parse('{"User":"write"}') }, /read or modify/],
    [{ permissions: JSON.parse('"all"') }, /permissions must be/],
  ])('that make no sense are refused before anything is started: %j', async (options, complaint) => {
    const started = startEmulator({ apiKeys: [{ clientId, clientSecret, ...options }] })
    await expect(started).rejects.toThrow(EmulatorOptionError)
    await expect(started).rejects.toThrow(complaint)
  })
})

describe('a disabled API', () => {
  it('answers 403 of shape 2 to everything, the token endpoint too', async () => {
    const { url, clientId: id, clientSecret: secret } = await start({ api: 'disabled' })
    for (const [path, method] of [
      ['/api/v1/oauth/token', 'POST'],
      ['/api/v1/users', 'GET'],
    ] as const) {
      const answer = await fetch(url + path, { method, headers: { authorization: basic(id, secret) } })
      expect(answer.status).toBe(403)
      expect(await answer.json()).toEqual({ errorMessage: 'The API is disabled', statusError: 'Forbidden' })
    }
    await expect(startEmulator({ api: JSON.parse('"off"') })).rejects.toThrow(/api must be/)
  })
})

import { CloudConnexaError, Secret } from '@cloudconnexa/core'
import type { ClientRuntime, Endpoint } from '@cloudconnexa/core/runtime'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  clientCredentials,
  type ClientCredentialsOptions,
  credentialChain,
  environmentCredentials,
  explicitCredentials,
  TokenManager,
} from '../src/index.ts'
import { captureError } from './support/capture-error.ts'
import { never, createTestRuntime } from './support/runtime.ts'
import { type TempFolder, createTempFolder } from './support/temp-folder.ts'
import { startTokenServer } from './support/token-server.ts'

let folder: TempFolder

beforeEach(async () => {
  folder = await createTempFolder()
  vi.stubEnv('XDG_CONFIG_HOME', folder.path)
  for (const name of ['CLIENT_ID', 'CLIENT_SECRET', 'BASE_URL', 'PROFILE'])
    vi.stubEnv(`CLOUDCONNEXA_${name}`, undefined)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await folder[Symbol.asyncDispose]()
})

async function resolve(
  options?: ClientCredentialsOptions,
  runtime: ClientRuntime = createTestRuntime(),
): Promise<Endpoint> {
  return await clientCredentials(options)(runtime).getEndpoint(never())
}

describe('the credentials', () => {
  it('come from the options rather than from the environment', async () => {
    vi.stubEnv('CLOUDCONNEXA_CLIENT_ID', 'environment.tenant')
    vi.stubEnv('CLOUDCONNEXA_CLIENT_SECRET', 'secret')
    expect(await resolve({ clientId: 'option.other', clientSecret: new Secret('secret') })).toEqual({
      baseUrl: 'https://other.api.openvpn.com',
      apiPath: '/api/v1',
      cloudId: 'other',
      credentialKey: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
  })

  it('are named by a digest that shows neither client ID nor host and does not depend on the secret', async () => {
    const [first, rotated, otherId, otherHost] = await Promise.all([
      resolve({ clientId: 'canary.tenant', clientSecret: 'one' }),
      resolve({ clientId: 'canary.tenant', clientSecret: 'two' }),
      resolve({ clientId: 'other.tenant', clientSecret: 'one' }),
      resolve({ clientId: 'canary.tenant', clientSecret: 'one', cloudId: 'other' }),
    ])
    expect(first.credentialKey).toMatch(/^[0-9a-f]{32}$/)
    expect(rotated.credentialKey).toBe(first.credentialKey)
    expect(new Set([first, otherId, otherHost].map(({ credentialKey }) => credentialKey)).size).toBe(3)
  })

  it('are read from the environment at the first call, not before', async () => {
    const authenticator = clientCredentials()(createTestRuntime())
    vi.stubEnv('CLOUDCONNEXA_CLIENT_ID', 'environment.tenant')
    vi.stubEnv('CLOUDCONNEXA_CLIENT_SECRET', 'secret')
    vi.stubEnv('CLOUDCONNEXA_BASE_URL', 'http://127.0.0.1:9')
    expect((await authenticator.getEndpoint(never())).baseUrl).toBe('http://127.0.0.1:9')
  })

  it('are loaded once for any number of calls', async () => {
    let lookups = 0
    const credentials = {
      name: 'counting',
      load: async () => {
        lookups += 1
        return { clientId: 'a.tenant', clientSecret: new Secret('secret') }
      },
    }
    const authenticator = clientCredentials({ credentials })(createTestRuntime())
    await Promise.all(Array.from({ length: 20 }, async () => authenticator.getEndpoint(never())))
    await authenticator.getEndpoint(never())
    expect(lookups).toBe(1)
  })

  it('are loaded again after a failure', async () => {
    const variables: Record<string, string> = {}
    const authenticator = clientCredentials({ credentials: environmentCredentials(variables) })(
      createTestRuntime(),
    )
    expect((await captureError(authenticator.getEndpoint(never()))).code).toBe('CREDENTIALS_MISSING')
    variables['CLOUDCONNEXA_CLIENT_ID'] = 'a.tenant'
    variables['CLOUDCONNEXA_CLIENT_SECRET'] = 'secret'
    expect((await authenticator.getEndpoint(never())).baseUrl).toBe('https://tenant.api.openvpn.com')
  })

  it('are missing with one error that lists every place searched and the ways to provide them', async () => {
    const nested = credentialChain([explicitCredentials({}), environmentCredentials({})])
    const error = await captureError(resolve({ credentials: nested }))
    expect(error).toMatchObject({ code: 'CREDENTIALS_MISSING', outcome: 'not-sent' })
    expect(error.message).toContain('options clientId and clientSecret: none there')
    expect(error.message).toContain(
      'environment variables CLOUDCONNEXA_CLIENT_ID and CLOUDCONNEXA_CLIENT_SECRET: none there',
    )
    expect(error.message.match(/Looked at/g)).toHaveLength(1)
    expect(error.hint).toMatch(/CLOUDCONNEXA_CLIENT_ID.*clientId.*saveProfile.*storeKeychainCredentials/)
  })

  it('are not searched further after a source with unusable ones', async () => {
    const chain = credentialChain([
      environmentCredentials({ CLOUDCONNEXA_CLIENT_ID: 'a.b' }),
      explicitCredentials({ clientId: 'a.b', clientSecret: 'secret' }),
    ])
    expect((await captureError(chain.load(never()))).code).toBe('CREDENTIALS_INVALID')
  })
})

describe('credentials from options', () => {
  it.each([
    ['an ID without a secret', { clientId: 'a.b' }, /clientSecret is not/],
    ['a secret without an ID', { clientSecret: 'canary' }, /clientId is not/],
    ['an empty secret', { clientId: 'a.b', clientSecret: '' }, /clientSecret is not/],
    ['a secret of line breaks', { clientId: 'a.b', clientSecret: '\r\n' }, /clientSecret is not/],
    ['a space inside', { clientId: 'a.b', clientSecret: 'can ary' }, /white space/],
    ['a space at the end', { clientId: 'a.b', clientSecret: 'canary ' }, /white space/],
    ['a line break inside', { clientId: 'a.b', clientSecret: 'can\nary' }, /white space/],
    ['a control character', { clientId: 'a.b', clientSecret: 'can\u0007ary' }, /control characters/],
    // As a caller without type checks passes it.
    // Of a caller without type checks.
    ['a secret that is a number', { clientId: 'a.b', clientSecret: 7 as unknown as string }, /not a string/],
    ['a colon in the ID', { clientId: 'a:b.c', clientSecret: 'canary' }, /colon/],
  ])('are refused: %s', async (_name, options, message) => {
    const error = await captureError(resolve(options))
    expect(error).toMatchObject({ code: 'CREDENTIALS_INVALID' })
    expect(error.message).toMatch(message)
    expect(error.hint).toBeTruthy()
    expect(`${error.message} ${error.hint}`).not.toMatch(/can.?ary/)
  })

  it('may end with line breaks, which are removed', async () => {
    await using server = await startTokenServer()
    const options = { clientId: 'a.b\n', clientSecret: 'secret\r\n', baseUrl: server.baseUrl }
    await clientCredentials(options)(createTestRuntime()).getToken(never())
    expect(server.seen[0]?.headers['authorization']).toBe(`Basic ${btoa('a.b:secret')}`)
  })
})

describe('the base URL', () => {
  const pair = { clientId: 'prefix.Tenant.more', clientSecret: 'secret' }

  it.each([
    ['follows from the second part of the client ID', {}, 'https://tenant.api.openvpn.com'],
    ['follows from a given Cloud ID', { cloudId: 'other' }, 'https://other.api.openvpn.com'],
    [
      'is the one given',
      { baseUrl: 'https://gateway.example.com/', cloudId: 'other' },
      'https://gateway.example.com',
    ],
    [
      'follows from the client ID when empty texts are given',
      { baseUrl: '', cloudId: '' },
      'https://tenant.api.openvpn.com',
    ],
  ])('%s', async (_name, place, expected) => {
    expect((await resolve({ ...pair, ...place })).baseUrl).toBe(expected)
  })

  it('leaves the Cloud ID known where it does not name one', async () => {
    const baseUrl = 'https://gateway.example.com'
    expect((await resolve({ ...pair, baseUrl })).cloudId).toBe('tenant')
    expect((await resolve({ ...pair, baseUrl, cloudId: 'Other' })).cloudId).toBe('other')
    expect((await resolve({ ...pair, clientId: 'prefix', baseUrl })).cloudId).toBeUndefined()
  })

  it('is that of the options rather than the one that comes with the credentials', async () => {
    const credentials = explicitCredentials({ ...pair, baseUrl: 'https://from-source.example.com' })
    expect((await resolve({ credentials })).baseUrl).toBe('https://from-source.example.com')
    expect((await resolve({ credentials, cloudId: 'other' })).baseUrl).toBe('https://other.api.openvpn.com')
  })

  it('does not follow from a client ID without a Cloud ID', async () => {
    for (const clientId of ['prefix', 'prefix.']) {
      const error = await captureError(resolve({ clientId, clientSecret: 'secret' }))
      expect(error.code).toBe('CREDENTIALS_INVALID')
      expect(error.hint).toContain('baseUrl')
    }
  })

  it.each([
    ['https://tenant.openvpn.com', 'BASE_URL_PORTAL'],
    ['http://tenant.api.openvpn.com', 'BASE_URL_INSECURE'],
    ['tenant.api.openvpn.com', 'BASE_URL_INVALID'],
  ])('%s is refused', async (baseUrl, code) => {
    expect((await captureError(resolve({ ...pair, baseUrl }))).code).toBe(code)
  })
})

describe('options that contradict', () => {
  it('include an unknown style of the token request', async () => {
    const options: object = { tokenRequestStyle: 'query' }
    expect((await captureError(resolve(options))).code).toBe('OPTION_INVALID')
  })

  it('include a store beside a manager, which has its own', async () => {
    const { memoryTokenStore } = await import('../src/index.ts')
    const options = { tokenManager: new TokenManager(), tokenStore: memoryTokenStore() }
    expect((await captureError(resolve(options))).code).toBe('OPTION_INVALID')
  })
})

describe('a pending load of credentials', () => {
  const hanging = { name: 'hanging', load: () => new Promise<undefined>(() => undefined) }

  it('rejects for a caller that aborts with its own reason', async () => {
    const controller = new AbortController()
    const reason = new Error('enough')
    const waiting = clientCredentials({ credentials: hanging })(createTestRuntime()).getToken(
      controller.signal,
    )
    controller.abort(reason)
    await expect(waiting).rejects.toBe(reason)
    await expect(
      clientCredentials()(createTestRuntime()).getEndpoint(AbortSignal.abort(reason)),
    ).rejects.toBe(reason)
  })

  it('ends, with every later call, when the client is closed', async () => {
    const authenticator = clientCredentials({ credentials: hanging })(createTestRuntime())
    const waiting = captureError(authenticator.getEndpoint(never()))
    await authenticator.close?.()
    expect((await waiting).code).toBe('CLIENT_CLOSED')
    expect((await captureError(authenticator.getToken(never()))).code).toBe('CLIENT_CLOSED')
  })

  it('does not close a shared manager with the client', async () => {
    await using server = await startTokenServer()
    const tokenManager = new TokenManager()
    const options = { clientId: 'a.b', clientSecret: 'secret', baseUrl: server.baseUrl, tokenManager }
    const runtime = createTestRuntime()
    const first = clientCredentials(options)(runtime)
    const second = clientCredentials(options)(runtime)
    const token = await first.getToken(never())
    await first.close?.()
    expect(await second.getToken(never())).toBe(token)
    await tokenManager.close()
    const error = await captureError(second.getToken(never()))
    expect(error).toBeInstanceOf(CloudConnexaError)
    expect(error.code).toBe('CLIENT_CLOSED')
    expect(server.seen).toHaveLength(1)
  })
})

describe('a gateway with another API path', () => {
  it('gets token requests and calls below its path', async () => {
    await using server = await startTokenServer()
    const options = { clientId: 'a.tenant', clientSecret: 'secret', baseUrl: server.baseUrl }
    const authenticator = clientCredentials({ ...options, apiPath: '/vpn/cloudconnexa/' })(
      createTestRuntime(),
    )
    expect(await authenticator.getEndpoint(never())).toMatchObject({ apiPath: '/vpn/cloudconnexa' })
    await authenticator.getToken(never())
    expect(server.seen.map(({ url }) => url)).toEqual(['/vpn/cloudconnexa/oauth/token'])
  })

  it.each(['api/v1', 'https://gateway.example.com/api', '/api?x=1', '/api/../admin', '//api'])(
    '%s is not a path',
    async (apiPath) => {
      const error = await captureError(resolve({ clientId: 'a.tenant', clientSecret: 'secret', apiPath }))
      expect(error).toMatchObject({ code: 'BASE_URL_INVALID', hint: expect.stringContaining('/api/v1') })
    },
  )
})

import { CloudConnexaError, Secret } from '@cloudconnexa/core'
import type { ClientRuntime } from '@cloudconnexa/core/runtime'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  clientCredentials,
  type ClientCredentialsOptions,
  credentialChain,
  environmentCredentials,
  explicitCredentials,
  TokenManager,
} from '../src/index.ts'
import { failure } from './support/failure.ts'
import { never, testRuntime } from './support/runtime.ts'
import { type TempFolder, tempFolder } from './support/temp-folder.ts'
import { startTokenServer } from './support/token-server.ts'

let folder: TempFolder

beforeEach(async () => {
  folder = await tempFolder()
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
  runtime: ClientRuntime = testRuntime(),
): Promise<{ baseUrl: string }> {
  return await clientCredentials(options)(runtime).resolve(never())
}

describe('where the credentials come from', () => {
  test('options win over the environment', async () => {
    vi.stubEnv('CLOUDCONNEXA_CLIENT_ID', 'environment.tenant')
    vi.stubEnv('CLOUDCONNEXA_CLIENT_SECRET', 'secret')
    expect(await resolve({ clientId: 'option.other', clientSecret: new Secret('secret') })).toEqual({
      baseUrl: 'https://other.api.openvpn.com',
      apiPath: '/api/v1',
      credentialKey: 'option.other@other.api.openvpn.com',
    })
  })

  test('the environment is read at the first call, not before', async () => {
    const authenticator = clientCredentials()(testRuntime())
    vi.stubEnv('CLOUDCONNEXA_CLIENT_ID', 'environment.tenant')
    vi.stubEnv('CLOUDCONNEXA_CLIENT_SECRET', 'secret')
    vi.stubEnv('CLOUDCONNEXA_BASE_URL', 'http://127.0.0.1:9')
    expect((await authenticator.resolve(never())).baseUrl).toBe('http://127.0.0.1:9')
  })

  test('they are looked up once, by however many calls', async () => {
    let lookups = 0
    const credentials = {
      name: 'counting',
      load: async () => {
        lookups += 1
        return { clientId: 'a.tenant', clientSecret: new Secret('secret') }
      },
    }
    const authenticator = clientCredentials({ credentials })(testRuntime())
    await Promise.all(Array.from({ length: 20 }, async () => authenticator.resolve(never())))
    await authenticator.resolve(never())
    expect(lookups).toBe(1)
  })

  test('a failed look-up is not remembered', async () => {
    const variables: Record<string, string> = {}
    const authenticator = clientCredentials({ credentials: environmentCredentials(variables) })(testRuntime())
    expect((await failure(authenticator.resolve(never()))).code).toBe('CREDENTIALS_MISSING')
    variables['CLOUDCONNEXA_CLIENT_ID'] = 'a.tenant'
    variables['CLOUDCONNEXA_CLIENT_SECRET'] = 'secret'
    expect((await authenticator.resolve(never())).baseUrl).toBe('https://tenant.api.openvpn.com')
  })

  test('one error lists every place that was looked at and the ways to give them', async () => {
    const nested = credentialChain([explicitCredentials({}), environmentCredentials({})])
    const error = await failure(resolve({ credentials: nested }))
    expect(error).toMatchObject({ code: 'CREDENTIALS_MISSING', outcome: 'not-sent' })
    expect(error.message).toContain('options clientId and clientSecret: none there')
    expect(error.message).toContain(
      'environment variables CLOUDCONNEXA_CLIENT_ID and CLOUDCONNEXA_CLIENT_SECRET: none there',
    )
    expect(error.hint).toMatch(/CLOUDCONNEXA_CLIENT_ID.*clientId.*saveProfile.*storeKeychainCredentials/)
  })

  test('a source with unusable credentials ends the search', async () => {
    const chain = credentialChain([
      environmentCredentials({ CLOUDCONNEXA_CLIENT_ID: 'a.b' }),
      explicitCredentials({ clientId: 'a.b', clientSecret: 'secret' }),
    ])
    expect((await failure(chain.load(never()))).code).toBe('CREDENTIALS_INVALID')
  })
})

describe('unusable credentials', () => {
  test.each([
    ['an ID without a secret', { clientId: 'a.b' }, /clientSecret is not/],
    ['a secret without an ID', { clientSecret: 'canary' }, /clientId is not/],
    ['an empty secret', { clientId: 'a.b', clientSecret: '' }, /clientSecret is not/],
    ['a secret of line breaks', { clientId: 'a.b', clientSecret: '\r\n' }, /clientSecret is not/],
    ['a space inside', { clientId: 'a.b', clientSecret: 'can ary' }, /white space/],
    ['a space at the end', { clientId: 'a.b', clientSecret: 'canary ' }, /white space/],
    ['a line break inside', { clientId: 'a.b', clientSecret: 'can\nary' }, /white space/],
    ['a control character', { clientId: 'a.b', clientSecret: 'can\u0007ary' }, /control characters/],
    ['a secret that is a number', { clientId: 'a.b', clientSecret: 7 as unknown as string }, /not a text/],
    ['a colon in the ID', { clientId: 'a:b.c', clientSecret: 'canary' }, /colon/],
  ])('%s', async (_name, options, message) => {
    const error = await failure(resolve(options))
    expect(error).toMatchObject({ code: 'CREDENTIALS_INVALID' })
    expect(error.message).toMatch(message)
    expect(error.hint).toBeTruthy()
    expect(`${error.message} ${error.hint}`).not.toMatch(/can.?ary/)
  })

  test('line breaks at the end are dropped', async () => {
    await using server = await startTokenServer()
    const options = { clientId: 'a.b\n', clientSecret: 'secret\r\n', baseUrl: server.baseUrl }
    await clientCredentials(options)(testRuntime()).token(never())
    expect(server.seen[0]?.headers['authorization']).toBe(`Basic ${btoa('a.b:secret')}`)
  })
})

describe('the base URL', () => {
  const pair = { clientId: 'prefix.Tenant.more', clientSecret: 'secret' }

  test.each([
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

  test('given to the client wins over the one that comes with the credentials', async () => {
    const credentials = explicitCredentials({ ...pair, baseUrl: 'https://from-source.example.com' })
    expect((await resolve({ credentials })).baseUrl).toBe('https://from-source.example.com')
    expect((await resolve({ credentials, cloudId: 'other' })).baseUrl).toBe('https://other.api.openvpn.com')
  })

  test('cannot follow from a client ID without a Cloud ID', async () => {
    for (const clientId of ['prefix', 'prefix.']) {
      const error = await failure(resolve({ clientId, clientSecret: 'secret' }))
      expect(error.code).toBe('CREDENTIALS_INVALID')
      expect(error.hint).toContain('baseUrl')
    }
  })

  test.each([
    ['https://tenant.openvpn.com', 'BASE_URL_PORTAL'],
    ['http://tenant.api.openvpn.com', 'BASE_URL_INSECURE'],
    ['tenant.api.openvpn.com', 'BASE_URL_INVALID'],
  ])('%s is refused', async (baseUrl, code) => {
    expect((await failure(resolve({ ...pair, baseUrl }))).code).toBe(code)
  })
})

describe('options that do not fit', () => {
  test('an unknown style of the token request', async () => {
    const options: object = { tokenRequestStyle: 'query' }
    expect((await failure(resolve(options))).code).toBe('OPTION_INVALID')
  })

  test('a store beside a manager, which has its own', async () => {
    const { memoryTokenStore } = await import('../src/index.ts')
    const options = { tokenManager: new TokenManager(), tokenStore: memoryTokenStore() }
    expect((await failure(resolve(options))).code).toBe('OPTION_INVALID')
  })
})

describe('cancelling and closing', () => {
  const hanging = { name: 'hanging', load: () => new Promise<undefined>(() => undefined) }

  test('a caller leaves the look-up with its own reason', async () => {
    const controller = new AbortController()
    const reason = new Error('enough')
    const waiting = clientCredentials({ credentials: hanging })(testRuntime()).token(controller.signal)
    controller.abort(reason)
    await expect(waiting).rejects.toBe(reason)
    await expect(clientCredentials()(testRuntime()).resolve(AbortSignal.abort(reason))).rejects.toBe(reason)
  })

  test('closing ends the look-up and every later call', async () => {
    const authenticator = clientCredentials({ credentials: hanging })(testRuntime())
    const waiting = failure(authenticator.resolve(never()))
    await authenticator.close?.()
    expect((await waiting).code).toBe('CLIENT_CLOSED')
    expect((await failure(authenticator.token(never()))).code).toBe('CLIENT_CLOSED')
  })

  test('closing a client leaves a shared manager open', async () => {
    await using server = await startTokenServer()
    const tokenManager = new TokenManager()
    const options = { clientId: 'a.b', clientSecret: 'secret', baseUrl: server.baseUrl, tokenManager }
    const runtime = testRuntime()
    const first = clientCredentials(options)(runtime)
    const second = clientCredentials(options)(runtime)
    const token = await first.token(never())
    await first.close?.()
    expect(await second.token(never())).toBe(token)
    await tokenManager.close()
    const error = await failure(second.token(never()))
    expect(error).toBeInstanceOf(CloudConnexaError)
    expect(error.code).toBe('CLIENT_CLOSED')
    expect(server.seen).toHaveLength(1)
  })
})

describe('a gateway that has put the API elsewhere', () => {
  test('token requests and calls go below its path', async () => {
    await using server = await startTokenServer()
    const options = { clientId: 'a.tenant', clientSecret: 'secret', baseUrl: server.baseUrl }
    const authenticator = clientCredentials({ ...options, apiPath: '/vpn/cloudconnexa/' })(testRuntime())
    expect(await authenticator.resolve(never())).toMatchObject({ apiPath: '/vpn/cloudconnexa' })
    await authenticator.token(never())
    expect(server.seen.map(({ url }) => url)).toEqual(['/vpn/cloudconnexa/oauth/token'])
  })

  test.each(['api/v1', 'https://gateway.example.com/api', '/api?x=1', '/api/../admin', '//api'])(
    '%s is not a path',
    async (apiPath) => {
      const error = await failure(resolve({ clientId: 'a.tenant', clientSecret: 'secret', apiPath }))
      expect(error).toMatchObject({ code: 'BASE_URL_INVALID', hint: expect.stringContaining('/api/v1') })
    },
  )
})

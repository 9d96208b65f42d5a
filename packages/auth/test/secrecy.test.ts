import { Secret } from '@cloudconnexa/core'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import {
  clientCredentials,
  environmentCredentials,
  explicitCredentials,
  fileTokenStore,
  hmacSigner,
  keychainTokenStore,
  memoryTokenStore,
  profileCredentials,
  saveProfile,
  TokenManager,
  type TokenStore,
} from '../src/index.ts'
import { failure } from './support/failure.ts'
import { folderOfEachTest } from './support/folder-of-each-test.ts'
import { mapBackend } from './support/map-backend.ts'
import { never, testRuntime } from './support/runtime.ts'
import { json, startTokenServer } from './support/token-server.ts'

// Canaries: whatever a program may print must not hold them, in clear or as HTTP Basic.
const secret = 'CANARY-client-secret'
const issued = 'CANARY-access-token'
const clientId = 'canary.tenant'
const traces = [secret, issued, btoa(`${clientId}:${secret}`), encodeURIComponent(secret)]

const folder = folderOfEachTest()

function expectNoTrace(value: unknown): void {
  const prints = [
    inspect(value, { depth: 20, showHidden: true, getters: true }),
    JSON.stringify(value) ?? '',
    String(value),
  ]
  if (value instanceof Error) prints.push(value.stack ?? '')
  for (const print of prints) for (const trace of traces) expect(print).not.toContain(trace)
}

const stores: [string, () => TokenStore][] = [
  ['memory', () => memoryTokenStore()],
  ['file', () => fileTokenStore()],
  ['keychain', () => keychainTokenStore({ backend: mapBackend() })],
]

test.each(stores)('a client with the %s store shows neither secret nor token', async (_name, makeStore) => {
  await using server = await startTokenServer((_request, response) =>
    json(response, 200, { access_token: issued, expires_in: 3600 }),
  )
  const store = makeStore()
  const manager = new TokenManager({ store })
  const options = {
    clientId,
    clientSecret: new Secret(secret),
    baseUrl: server.baseUrl,
    tokenManager: manager,
  }
  const runtime = testRuntime()
  const authenticator = clientCredentials(options)(runtime)
  const token = await authenticator.token(never())
  expect(token.secret.reveal()).toBe(issued)
  const kept = await store.read({ baseUrl: server.baseUrl, clientId, clientSecret: new Secret(secret) })
  expect(kept?.secret.reveal()).toBe(issued)
  await authenticator.invalidate(token)
  const endpoint = await authenticator.resolve(never())
  for (const value of [
    authenticator,
    manager,
    manager.statistics(),
    store,
    token,
    kept,
    endpoint,
    runtime.logger.lines,
  ]) {
    expectNoTrace(value)
  }
})

test('credentials show no secret', async () => {
  const file = folder().file('profiles.json')
  await saveProfile('default', { clientId, clientSecret: secret }, { file })
  const environment = { CLOUDCONNEXA_CLIENT_ID: clientId, CLOUDCONNEXA_CLIENT_SECRET: secret }
  const sources = [
    explicitCredentials({ clientId, clientSecret: secret }),
    environmentCredentials(environment),
    profileCredentials('default', { file }),
  ]
  for (const source of sources) {
    const credentials = await source.load(never())
    expect(credentials?.clientSecret.reveal()).toBe(secret)
    expectNoTrace(credentials)
    expectNoTrace(source)
  }
})

test.each(['basic', 'form'] as const)(
  'errors and log lines of a token request (%s) show nothing',
  async (style) => {
    // A server that repeats what it was sent, as debugging proxies do.
    await using server = await startTokenServer((request, response, number) => {
      const echo = {
        ...request.headers,
        body: request.body,
        errorMessage: request.headers['authorization'] ?? request.body,
      }
      const status = [400, 401, 500, 200][number - 1] ?? 302
      response.setHeader('x-request-id', request.headers['authorization']?.slice('Basic '.length) ?? secret)
      json(response, status, echo)
    })
    const options = { clientId, clientSecret: secret, baseUrl: server.baseUrl, tokenRequestStyle: style }
    const runtime = testRuntime()
    const authenticator = clientCredentials(options)(runtime)
    for (let time = 0; time < 5; time += 1) expectNoTrace(await failure(authenticator.token(never())))
    expectNoTrace(runtime.logger.lines)
    for (const { url } of server.seen) for (const trace of traces) expect(url).not.toContain(trace)
  },
)

test('a signer and its headers show no secret', async () => {
  const signer = hmacSigner({ keyId: 'key', secret })
  expectNoTrace(signer)
  expectNoTrace(await signer.sign({ method: 'GET', url: 'https://a.example.com/', headers: {} }, never()))
})

import { Secret } from '@cloudconnexa/core'
import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import {
  clientCredentials,
  environmentCredentials,
  explicitCredentials,
  fileTokenStore,
  hmacSigner,
  keychainTokenStore,
  memoryTokenStore,
  profileCredentials,
  TokenManager,
  type TokenStore,
} from '../src/index.ts'
import { saveProfile } from '../src/profiles.ts'
import { captureError } from './support/capture-error.ts'
import { useTempFolder } from './support/use-temp-folder.ts'
import { createMapBackend } from './support/map-backend.ts'
import { never, createTestRuntime } from './support/runtime.ts'
import { sendJson, startTokenServer } from './support/token-server.ts'

// Canaries: whatever a program may print must not hold them, in clear or as HTTP Basic.
const secret = 'CANARY-client-secret'
const issued = 'CANARY-access-token'
const clientId = 'canary.tenant'
const traces = [secret, issued, btoa(`${clientId}:${secret}`), encodeURIComponent(secret)]

const folder = useTempFolder()

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
  ['keychain', () => keychainTokenStore({ backend: createMapBackend() })],
]

it.each(stores)('shows neither secret nor token of a client with the %s store', async (_name, makeStore) => {
  await using server = await startTokenServer((_request, response) =>
    sendJson(response, 200, { access_token: issued, expires_in: 3600 }),
  )
  const store = makeStore()
  const manager = new TokenManager({ store })
  const options = {
    clientId,
    clientSecret: new Secret(secret),
    baseUrl: server.baseUrl,
    tokenManager: manager,
  }
  const runtime = createTestRuntime()
  const authenticator = clientCredentials(options)(runtime)
  const token = await authenticator.getToken(never())
  expect(token.secret.reveal()).toBe(issued)
  const kept = await store.read({ baseUrl: server.baseUrl, clientId, clientSecret: new Secret(secret) })
  expect(kept?.secret.reveal()).toBe(issued)
  await authenticator.invalidate(token)
  const endpoint = await authenticator.getEndpoint(never())
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

it('shows no secret of credentials', async () => {
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

it.each(['basic', 'form'] as const)(
  'shows nothing in errors and log lines of a token request (%s)',
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
      sendJson(response, status, echo)
    })
    const options = { clientId, clientSecret: secret, baseUrl: server.baseUrl, tokenRequestStyle: style }
    const runtime = createTestRuntime()
    const authenticator = clientCredentials(options)(runtime)
    for (let time = 0; time < 5; time += 1) expectNoTrace(await captureError(authenticator.getToken(never())))
    expectNoTrace(runtime.logger.lines)
    for (const { url } of server.seen) for (const trace of traces) expect(url).not.toContain(trace)
  },
)

it('shows no secret of a signer and in its headers', async () => {
  const signer = hmacSigner({ keyId: 'key', secret })
  expectNoTrace(signer)
  expectNoTrace(await signer.sign({ method: 'GET', url: 'https://a.example.com/', headers: {} }, never()))
})

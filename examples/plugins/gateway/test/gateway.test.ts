import { inspect } from 'node:util'
import { NotFoundError, TokenRequestError } from '@cloudconnexa/errors'
import {
  type Client,
  type ClientOptions,
  CloudConnexaError,
  createClient,
  gotTransport,
  systemClock,
} from '@cloudconnexa/core'
import type { Transport, TransportRequest } from '@cloudconnexa/core/runtime'
import { networks } from '@cloudconnexa/networks'
import { useVirtualTime } from '@cloudconnexa/testing'
import { expect, it } from 'vitest'
import { gateway, GatewayError, type GatewayOptions } from '../src/index.ts'
import { type GatewayServer, signingKey, startGateway } from './gateway-server.ts'

function createClientBehind(
  { url, emulator: { clientId, clientSecret } }: GatewayServer,
  changes: Partial<GatewayOptions> = {},
  settings: Partial<ClientOptions> = {},
): Client<{ networks: typeof networks }> {
  const behind = gateway({ url, keyId: 'reports', signingKey, clientId, clientSecret, ...changes })
  const direct = settings.transport === undefined ? { proxy: false as const } : {}
  return createClient({ ...behind, ...direct, random: () => 0, ...settings, services: { networks } })
}

/** A network that delivers some requests twice; the second response is the one that arrives. */
function sendTwice(pattern: RegExp = /./): Transport {
  const inner = gotTransport()
  return {
    send: async (request) => {
      if (pattern.test(request.url)) await inner.send(request)
      return inner.send(request)
    },
    close: async () => inner.close?.(),
  }
}

/** A network that changes what is sent to the API, but not requests for tokens. */
function createChangingTransport(change: (request: TransportRequest) => TransportRequest): Transport {
  const inner = gotTransport()
  return {
    send: (request) => inner.send(request.url.endsWith('/oauth/token') ? request : change(request)),
    close: async () => inner.close?.(),
  }
}

async function catchFailure(promise: PromiseLike<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  )
}

it('reads and writes behind the gateway, every request signed', async () => {
  await using server = await startGateway()
  await using client = createClientBehind(server)
  const before = await client.networks.list({ size: 1 }).toArray()
  const { id } = await client.networks.create({ name: 'behind the gateway' })
  expect(await client.networks.get(id)).toMatchObject({ name: 'behind the gateway' })
  await client.networks.delete(id)
  expect(before.length).toBeGreaterThan(1)
  expect(server.log.slice(-3)).toEqual([
    'POST /connexa/v2/networks',
    `GET /connexa/v2/networks/${id}`,
    `DELETE /connexa/v2/networks/${id}`,
  ])
  expect(server.emulator.requests.list({ path: /\/networks/ })).toHaveLength(server.log.length)
})

it('distinguishes a refused signature from a refused token and repeats nothing', async () => {
  await using server = await startGateway()
  await using client = createClientBehind(server)
  server.refusals.push({ status: 401, code: 'SIGNATURE_INVALID' })
  const error = await catchFailure(client.networks.list())
  expect(error).toBeInstanceOf(GatewayError)
  expect(error).toBeInstanceOf(CloudConnexaError)
  expect(error).toMatchObject({
    code: 'FORBIDDEN',
    fault: 'SIGNATURE_INVALID',
    reference: 'gw-17',
    status: 401,
    operation: 'listNetworks',
    attempts: 1,
    outcome: 'refused',
    hint: expect.stringContaining('signing key'),
  })
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({ fault: 'SIGNATURE_INVALID', reference: 'gw-17' })
  expect(server.log).toEqual(['GET /connexa/v2/networks SIGNATURE_INVALID'])
})

it('receives no token with a key that the gateway does not know', async () => {
  await using server = await startGateway()
  await using client = createClientBehind(server, { signingKey: 'another-key' })
  const error = await catchFailure(client.networks.list())
  expect(error).toBeInstanceOf(TokenRequestError)
  expect(error).toMatchObject({ status: 401 })
  expect(server.log).toEqual([])
})

it('is accepted once with each signature', async () => {
  await using server = await startGateway()
  await using client = createClientBehind(server, {}, { transport: sendTwice(), retry: { maxAttempts: 1 } })
  // The second copy is refused, also of the request for a token.
  const error = await catchFailure(client.networks.create({ name: 'once' }))
  expect(error).toMatchObject({ status: 401 })
  expect(server.log).toEqual([])
})

it('distinguishes a replay from a refusal, because the first copy may have arrived', async () => {
  await using server = await startGateway()
  const replay = sendTwice(/networks/)
  await using client = createClientBehind(server, {}, { transport: replay })
  const error = await catchFailure(client.networks.create({ name: 'once' }))
  expect(error).toBeInstanceOf(GatewayError)
  expect(error).toMatchObject({ fault: 'REPLAYED', code: 'FORBIDDEN', outcome: 'unknown', attempts: 1 })
  expect(server.log).toEqual(['POST /connexa/v2/networks', 'POST /connexa/v2/networks REPLAYED'])
})

it('is refused if signed content was changed in transit', async () => {
  await using server = await startGateway()
  const changes: ((request: TransportRequest) => TransportRequest)[] = [
    (request) => ({ ...request, url: `${request.url}?size=1` }),
    (request) => ({ ...request, method: 'PUT' }),
    (request) => ({ ...request, body: '{"name":"other"}' }),
    (request) => ({ ...request, headers: { ...request.headers, 'content-type': 'text/plain' } }),
    (request) => ({
      ...request,
      headers: { ...request.headers, 'x-acme-nonce': 'a-nonce-of-somebody-else' },
    }),
    (request) => ({ ...request, headers: { ...request.headers, 'x-acme-time': '1' } }),
  ]
  for (const change of changes) {
    await using client = createClientBehind(server, {}, { transport: createChangingTransport(change) })
    expect(await catchFailure(client.networks.create({ name: 'once' }))).toMatchObject({
      fault: expect.stringMatching(/SIGNATURE_INVALID|CLOCK_SKEW/),
      outcome: 'refused',
    })
  }
  expect(server.emulator.requests.list({ path: /\/networks/ })).toEqual([])
})

it('signs with the clock of the client', async () => {
  await using server = await startGateway()
  let skew = 0
  await using client = createClientBehind(server, { clock: { now: () => systemClock.now() - skew } })
  await client.ready()
  skew = 600_000
  expect(await catchFailure(client.networks.list())).toMatchObject({ fault: 'CLOCK_SKEW' })
})

it('shows no free text of the gateway', async () => {
  await using server = await startGateway()
  await using client = createClientBehind(server)
  server.refusals.push({ status: 418, code: 'TEAPOT' })
  const error = await catchFailure(client.networks.list())
  expect(error).toMatchObject({ code: 'UNEXPECTED_STATUS', fault: 'TEAPOT' })
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(signingKey)
})

it('waits as long as the quota says and retries', async () => {
  await using server = await startGateway()
  await using connection = await useVirtualTime(async (settings) => {
    const client = createClientBehind(server, {}, settings)
    return { client, [Symbol.asyncDispose]: () => client.close() }
  })
  const { client, clock } = connection
  const before = clock.now()
  server.refusals.push({ status: 429, code: 'QUOTA_EXCEEDED', retryInSeconds: 70 })
  const { attempts } = await client.networks.list().withResponse()
  expect(attempts).toBe(2)
  expect(clock.now() - before).toBeGreaterThanOrEqual(70_000)
  expect(clock.now() - before).toBeLessThan(80_000)
  expect(server.log).toEqual(['GET /connexa/v2/networks QUOTA_EXCEEDED', 'GET /connexa/v2/networks'])
})

it('retries even a POST that the gateway could not forward', async () => {
  await using server = await startGateway()
  await using client = createClientBehind(server)
  server.refusals.push({ status: 502, code: 'API_UNREACHABLE' })
  await client.networks.create({ name: 'once' })
  expect(server.log).toEqual(['POST /connexa/v2/networks API_UNREACHABLE', 'POST /connexa/v2/networks'])
})

it('does not retry a POST after a fault with an unknown outcome', async () => {
  await using server = await startGateway()
  await using client = createClientBehind(server)
  server.refusals.push({ status: 500, code: 'CRASHED' })
  const error = await catchFailure(client.networks.create({ name: 'once' }))
  expect(error).toMatchObject({ code: 'SERVER_ERROR', fault: 'CRASHED', outcome: 'unknown', attempts: 1 })
  server.refusals.push({ status: 500, code: 'CRASHED' })
  expect((await client.networks.list().withResponse()).attempts).toBe(2)
})

it('does not change the errors of the API', async () => {
  await using server = await startGateway()
  await using client = createClientBehind(server)
  const error = await catchFailure(client.networks.get('unknown'))
  expect(error).toBeInstanceOf(NotFoundError)
  expect(error).not.toBeInstanceOf(GatewayError)
})

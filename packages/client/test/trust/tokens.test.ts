import { TokenRequestError } from '@cloudconnexa/errors'
import { CloudConnexaError, type Clock, systemClock } from '@cloudconnexa/core'
import type { RateLimiter } from '@cloudconnexa/core/runtime'
import { describe, expect, it } from 'vitest'
import { reportFigures } from '../../../core/test/support/report-figures.ts'
import { CloudConnexaClient, type CloudConnexaClientOptions } from '../../src/index.ts'
import { startTokenApi, type TokenApi } from './support/token-api.ts'

const crowd = 1000
const hour = 3_600_000
const figures: Record<string, number> = { calls: crowd }

reportFigures('tokens', () => figures)

/** The machine's clock, which somebody can set. Timers go on as they do. */
function createSettableClock(): Clock & { set(by: number): void } {
  let offset = 0
  return {
    now: () => systemClock.now() + offset,
    monotonic: () => systemClock.monotonic(),
    sleep: (milliseconds, signal) => systemClock.sleep(milliseconds, signal),
    set: (by) => {
      offset += by
    },
  }
}

function connect(api: TokenApi, options: CloudConnexaClientOptions = {}): CloudConnexaClient {
  return new CloudConnexaClient({
    clientId: 'a.tenant',
    clientSecret: 'secret',
    baseUrl: api.url,
    ...(options.transport === undefined && { proxy: false }),
    validate: 'off',
    retry: { maxAttempts: 3, baseDelay: 1, maxDelay: 2 },
    ...options,
  })
}

/** Lets everything through at once, so that all calls ask for a token at the same time. */
const noLimit: RateLimiter = {
  acquire: async () => ({ release: () => undefined }),
  state: () => {
    throw new Error('There is none.')
  },
}

const callInCrowd = (client: CloudConnexaClient): Promise<unknown>[] =>
  Array.from({ length: crowd }, () => client.networks.get('1'))

describe(`${String(crowd)} calls at once`, () => {
  it('make one token request when the token has expired', async () => {
    await using api = await startTokenApi()
    const clock = createSettableClock()
    await using client = connect(api, { clock })
    await client.networks.get('1')
    clock.set(hour)
    await Promise.all(callInCrowd(client))
    figures['tokenRequestsAtExpiry'] = api.tokenRequests - 1
    expect(api).toMatchObject({ tokenRequests: 2, refused: 0, calls: crowd + 1 })
  })

  it('refresh a revoked token once, and all succeed', async () => {
    await using api = await startTokenApi()
    await using client = connect(api)
    await client.networks.get('1')
    api.revoke()
    await Promise.all(callInCrowd(client))
    figures['tokenRequestsAtRevocation'] = api.tokenRequests - 1
    expect(api.tokenRequests).toBe(2)
    expect(api.calls - api.refused).toBe(crowd + 1)
  })

  it('do not wait for a refresh in the background', async () => {
    await using api = await startTokenApi()
    const clock = createSettableClock()
    await using client = connect(api, { clock })
    await client.networks.get('1')
    const { promise: asked, resolve: ask } = Promise.withResolvers<void>()
    const respond = api.respondToToken
    const held: (() => void)[] = []
    api.respondToToken = (response, number) => {
      held.push(() => respond(response, number))
      ask()
    }
    clock.set(0.95 * hour)
    // None of them could end if it waited: the response is held until all are done.
    const details = await Promise.all(callInCrowd(client))
    await asked
    figures['doneBeforeBackgroundRenewal'] = details.length
    expect(api).toMatchObject({ tokenRequests: 2, refused: 0 })
    for (const release of held) release()
    await client.networks.get('1')
    expect(api).toMatchObject({ tokenRequests: 2 })
  })

  it('fail with separate errors when their one token request fails', async () => {
    await using api = await startTokenApi()
    api.respondToToken = (response) => void response.writeHead(400).end()
    await using client = connect(api, { rateLimiter: noLimit })
    const calls = [client.networks.get('1'), client.users.get('2'), client.networks.delete('3')]
    const errors = (await Promise.allSettled(calls)).map((result) =>
      result.status === 'rejected' ? (result.reason as unknown) : undefined,
    )
    expect(errors).toEqual([
      expect.objectContaining({ operation: 'getNetwork', attempts: 1 }),
      expect.objectContaining({ operation: 'getUser', attempts: 1 }),
      expect.objectContaining({ operation: 'deleteNetwork', attempts: 1 }),
    ])
    expect(new Set(errors).size).toBe(3)
    for (const error of errors) expect(error).toBeInstanceOf(TokenRequestError)
    expect(api).toMatchObject({ tokenRequests: 1, calls: 0 })
  })
})

describe('system clock', () => {
  it.each([
    ['set forward by a day', 24 * hour],
    ['set back by a day', -24 * hour],
    ['set back by ten years', -10 * 8760 * hour],
  ])('may be %s under a token, and every call succeeds', async (_, by) => {
    await using api = await startTokenApi()
    const clock = createSettableClock()
    await using client = connect(api, { clock })
    await client.networks.get('1')
    clock.set(by)
    await client.networks.get('1')
    // Where the clock hides that it has expired, the API tells.
    api.revoke()
    await client.networks.get('1')
    expect(api.tokenRequests).toBeLessThanOrEqual(3)
    expect(api.refused).toBeLessThanOrEqual(1)
  })
})

describe('token endpoint', () => {
  it('times out after one attempt when it never responds', async () => {
    await using api = await startTokenApi()
    api.respondToToken = () => undefined
    await using client = connect(api, { attemptTimeout: 100, retry: { maxAttempts: 1 } })
    await expect(client.networks.get('1')).rejects.toMatchObject({
      code: 'TOKEN_REQUEST_FAILED',
      outcome: 'not-sent',
      operation: 'getNetwork',
    })
    expect(api).toMatchObject({ tokenRequests: 1, calls: 0 })
  })

  it('holds no call beyond its own deadline when it never responds', async () => {
    await using api = await startTokenApi()
    api.respondToToken = () => undefined
    await using client = connect(api, { rateLimiter: noLimit })
    const impatient = client.networks.get('1', { timeout: 50 })
    const patient = client.users.get('1', { timeout: 150 })
    await expect(impatient).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED', operation: 'getNetwork' })
    await expect(patient).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED', operation: 'getUser' })
    expect(api).toMatchObject({ tokenRequests: 1, calls: 0 })
  })

  it('is retried once for all calls when it fails now and then', async () => {
    await using api = await startTokenApi()
    const good = api.respondToToken
    api.respondToToken = (response, number) =>
      number < 3 ? void response.writeHead(503).end() : good(response, number)
    await using client = connect(api, { retry: { maxAttempts: 5, baseDelay: 1, maxDelay: 2 } })
    await Promise.all(Array.from({ length: 20 }, () => client.networks.create({ name: 'office' })))
    expect(api.tokenRequests).toBe(3)
    expect(api.calls).toBe(20)
  })

  it.each([
    '',
    'null',
    '[]',
    '"token"',
    '{}',
    '{"access_token":null}',
    '{"access_token":{"a":1}}',
    '{"access_token":""}',
    '{"access_token":"two words"}',
    '{"access_token":"line\\r\\nx-injected: 1"}',
    '{"access_token":"t","token_type":"mac"}',
    '{"access_token":"t","expires_in":"soon"}',
    '{"access_token":"t","expires_in":-1}',
    '{"access_token":"t","expires_in":1e300}',
    '{"__proto__":{"access_token":"t"}}',
    `{"access_token":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    '<html>log in</html>',
  ])('fails with a typed error when it responds with %.50j', async (body) => {
    await using api = await startTokenApi()
    api.respondToToken = (response) => void response.end(body)
    await using client = connect(api, { retry: { maxAttempts: 1 } })
    const error: unknown = await client.networks.get('1').then(undefined, (reason: unknown) => reason)
    expect(error).toBeInstanceOf(CloudConnexaError)
    expect(error).toMatchObject({ code: 'TOKEN_REQUEST_FAILED', outcome: 'not-sent' })
    expect(api.calls).toBe(0)
    expect(Reflect.get({}, 'access_token')).toBeUndefined()
  })
})

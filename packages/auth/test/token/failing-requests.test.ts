import { ConfigurationError, TokenRequestError } from '@cloudconnexa/errors'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { fileTokenStore, memoryTokenStore, TokenManager } from '../../src/index.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'
import { createTokenClient } from '../support/token-client.ts'
import { type RequestHandler, sendJson, startTokenServer, issueTokens } from '../support/token-server.ts'
import { waitUntil } from '../support/wait-until.ts'

const folder = useTempFolder()
const crowd = 200
const hour = 3_600_000

const refuse =
  (status: number, headers: Record<string, string> = {}): RequestHandler =>
  (_request, response) =>
    // The time at which the clock of a test begins.
    void response.writeHead(status, { date: 'Thu, 01 Jan 2026 00:00:00 GMT', ...headers }).end()

const failures: readonly (readonly [string, RequestHandler])[] = [
  ['401 for a wrong secret', (_request, response) => sendJson(response, 401, { error: 'invalid_client' })],
  ['400', refuse(400)],
  ['403', refuse(403)],
  ['404', refuse(404)],
  ['429', refuse(429)],
  ['500', refuse(500)],
  ['503', refuse(503)],
  ['a connection that is cut', (_request, response) => void response.destroy()],
  ['a body that is no token', (_request, response) => void response.end('<html>log in</html>')],
]

describe.each([
  ['memory', () => memoryTokenStore()],
  ['file', () => fileTokenStore({ path: folder().file('token.json') })],
])('a token endpoint that fails, with a %s store', (_store, createStore) => {
  it.each(failures)(
    'gets one request in each pause from any number of calls, after %s',
    async (_name, handler) => {
      await using server = await startTokenServer(handler)
      const { authenticator, manager, runtime, fail } = createTokenClient(server, {
        tokenStore: createStore(),
      })
      const waiting = await Promise.allSettled(
        Array.from({ length: crowd }, async () => authenticator.getToken(new AbortController().signal)),
      )
      expect(waiting.every(({ status }) => status === 'rejected')).toBe(true)
      for (let call = 0; call < 20; call += 1) await fail()
      expect(server.seen).toHaveLength(1)
      // The pauses are 1, 2, 4 … seconds, of which a quarter is left out by the random numbers of the test.
      for (const [failed, pause] of [750, 1500, 3000, 6000].entries()) {
        expect(await fail()).toMatchObject({ retryAfter: pause, outcome: 'not-sent' })
        runtime.clock.advance(pause - 1)
        expect(await fail()).toMatchObject({ retryAfter: 1 })
        expect(server.seen).toHaveLength(failed + 1)
        runtime.clock.advance(1)
        await fail()
        expect(server.seen).toHaveLength(failed + 2)
      }
      expect(manager.statistics()).toMatchObject({ requests: 5, failures: 5, renewals: 0 })
      // And once it works again, nothing is left of that.
      server.handler = issueTokens(3600)
      runtime.clock.advance(12_000)
      expect(await authenticator.getToken(new AbortController().signal)).toHaveProperty('expiresAt')
    },
  )
})

describe('the pause after a failed token request', () => {
  it('gives every call its own copy of the failure', async () => {
    await using server = await startTokenServer((_request, response) =>
      sendJson(response, 401, { error: 'invalid_client' }),
    )
    const { fail, runtime } = createTokenClient(server)
    const first = await fail()
    runtime.clock.advance(250)
    const second = await fail()
    expect(first).toBeInstanceOf(TokenRequestError)
    expect(second).toBeInstanceOf(TokenRequestError)
    expect(second).not.toBe(first)
    expect(first.toJSON()).toMatchObject({ status: 401, isRetryable: false, retryAfter: 750 })
    expect(second.toJSON()).toMatchObject({ status: 401, isRetryable: false, retryAfter: 500 })
    expect(second.message).toBe(first.message)
    expect(second.hint).toMatch(/client secret is wrong.* No other token is requested for 1 s\.$/)
    expect(inspect([first, second], { depth: 10 })).not.toMatch(/secret'|Basic /)
  })

  it.each([
    ['30', 30_000],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
    // Epoch seconds in place of seconds: nobody waits until 2083.
    ['1767225600', 120_000],
    ['99999999999', 120_000],
    ['0', 750],
    ['-5', 750],
  ])('is as long as Retry-After: %s asks, within bounds', async (header, pause) => {
    await using server = await startTokenServer(refuse(429, { 'retry-after': header }))
    const { fail, runtime } = createTokenClient(server)
    expect(await fail()).toMatchObject({ isRetryable: true })
    expect(await fail()).toMatchObject({ retryAfter: pause, isRetryable: true })
    runtime.clock.advance(pause - 1)
    await fail()
    expect(server.seen).toHaveLength(1)
    runtime.clock.advance(1)
    await fail()
    expect(server.seen).toHaveLength(2)
  })

  it.each([
    [2000, 2000],
    [0, 750],
    [Number.POSITIVE_INFINITY, 600_000],
  ])('is cut to the longest that the client allows (%d)', async (maxRetryAfter, pause) => {
    await using server = await startTokenServer(refuse(503, { 'retry-after': '600' }))
    const { fail } = createTokenClient(server, {}, { maxRetryAfter })
    // Who has seen the response fails with what the API asked for.
    expect(await fail()).toMatchObject({ retryAfter: 600_000 })
    expect(await fail()).toMatchObject({ retryAfter: pause })
  })

  it('does not hold for other credentials', async () => {
    await using server = await startTokenServer((request, response, number) =>
      String(request.headers.authorization).endsWith(btoa('a.tenant:secret'))
        ? refuse(401)(request, response, number)
        : issueTokens(60)(request, response, number),
    )
    const tokenManager = new TokenManager()
    await createTokenClient(server, { tokenManager }).fail()
    const other = createTokenClient(server, { tokenManager, clientSecret: 'other' })
    expect(await other.token()).toBe('token-2')
    await createTokenClient(server, { tokenManager }).fail()
    expect(server.seen).toHaveLength(2)
  })

  it.each([-hour, hour, -10 * 8760 * hour])(
    'is not changed by a clock that is set by %d ms',
    async (step) => {
      await using server = await startTokenServer(refuse(503))
      const { fail, runtime } = createTokenClient(server)
      await fail()
      runtime.clock.stepWallTime(step)
      runtime.clock.advance(749)
      expect(await fail()).toMatchObject({ retryAfter: 1 })
      expect(server.seen).toHaveLength(1)
      runtime.clock.advance(1)
      await fail()
      expect(server.seen).toHaveLength(2)
    },
  )

  it('holds for a renewal while the token is valid, on a clock that is set back', async () => {
    await using server = await startTokenServer(issueTokens(1000))
    const { token, runtime, manager } = createTokenClient(server)
    await token()
    server.handler = refuse(503)
    runtime.clock.advance(800_000)
    expect(await token()).toBe('token-1')
    await waitUntil(() => manager.statistics().failures === 1)
    runtime.clock.stepWallTime(-hour)
    for (let call = 0; call < 10; call += 1) {
      runtime.clock.advance(70)
      expect(await token()).toBe('token-1')
    }
    expect(server.seen).toHaveLength(2)
    runtime.clock.advance(50)
    expect(await token()).toBe('token-1')
    await waitUntil(() => server.seen.length === 3)
  })

  it('does not begin when a call is cancelled', async () => {
    await using server = await startTokenServer(() => undefined)
    const { token } = createTokenClient(server)
    const controller = new AbortController()
    const leaving = expect(token(controller.signal)).rejects.toBe('gone')
    await waitUntil(() => server.seen.length === 1)
    controller.abort('gone')
    await leaving
    server.handler = issueTokens(60)
    expect(await token()).toBe('token-2')
  })

  it('does not begin when a store fails, which may be fixed at any time', async () => {
    await using server = await startTokenServer()
    const store = memoryTokenStore()
    let isBroken = true
    const { fail, token } = createTokenClient(server, {
      tokenStore: {
        ...store,
        read: async (key) => {
          if (isBroken) throw new ConfigurationError('Broken.', { code: 'TOKEN_STORE_CORRUPT' })
          return store.read(key)
        },
      },
    })
    expect(await fail()).toMatchObject({ code: 'TOKEN_STORE_CORRUPT' })
    expect(await fail()).toMatchObject({ code: 'TOKEN_STORE_CORRUPT' })
    isBroken = false
    expect(await token()).toBe('token-1')
  })

  it('begins when a signer fails, so that not every call runs it', async () => {
    await using server = await startTokenServer()
    let asked = 0
    const signer = {
      sign: async () => {
        asked += 1
        throw new ConfigurationError('No key.', { code: 'OPTION_INVALID' })
      },
    }
    const { fail } = createTokenClient(server, {}, { signer })
    for (let call = 0; call < 10; call += 1) expect(await fail()).toMatchObject({ code: 'OPTION_INVALID' })
    expect(asked).toBe(1)
  })
})

describe('a response that holds no token', () => {
  it.each([
    ['breaks off', '{"access_token":"canary-tok', true],
    ['is empty', '', true],
    ['is white space', ' \n', true],
    ['is a page', '<html>canary</html>', false],
    ['is another value', '[]', false],
    ['is an object without one', '{"error":"canary"}', false],
  ])('and %s is worth another try after the pause: %s %s', async (_name, body, isRetryable) => {
    await using server = await startTokenServer((_request, response) => void response.end(body))
    const error = await createTokenClient(server).fail()
    expect(error).toMatchObject({ isRetryable, outcome: 'not-sent', retryAfter: 750 })
    expect(inspect(error, { depth: 10 })).not.toContain('canary')
  })
})

describe('programs that share a token file', () => {
  it('make one request each in a pause, however many calls they have', async () => {
    await using server = await startTokenServer(refuse(503))
    const programs = Array.from({ length: 3 }, () =>
      createTokenClient(server, { tokenStore: fileTokenStore({ path: folder().file('token.json') }) }),
    )
    await Promise.all(programs.flatMap(({ fail }) => Array.from({ length: 100 }, async () => fail())))
    for (const { fail } of programs) for (let call = 0; call < 20; call += 1) await fail()
    expect(server.seen).toHaveLength(programs.length)
  })
})

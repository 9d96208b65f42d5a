import { describe, expect, it } from 'vitest'
import { TimeoutError, TokenRequestError } from '@cloudconnexa/errors'
import type { AuthenticatorFactory, ClientRuntime } from '../../../src/runtime.ts'
import { catchFailure } from '../../support/catch-failure.ts'
import { startScriptedServer } from '../../support/scripted-server.ts'
import { createStaticAuthenticator } from '../../support/create-static-authenticator.ts'
import { createThing, getThing } from '../../support/things-service.ts'
import { createVirtualClient } from '../../support/create-virtual-client.ts'

const good = { body: { id: '1', name: 'one' } }
const body = { name: 'one' }

interface PausingAuth {
  readonly factory: AuthenticatorFactory
  readonly requests: () => number
}

/** Token requests fail so often, with a pause of a second after each that counts for all calls. */
function createPausingAuthenticator(
  url: string,
  failures: number,
  facts: { isRetryable?: boolean; status?: number } = {},
): PausingAuth {
  const authenticator = createStaticAuthenticator(url)
  let requests = 0
  let until = 0
  const factory = ({ clock }: ClientRuntime) => ({
    ...authenticator,
    getToken: async (signal: AbortSignal) => {
      const now = clock.monotonic()
      if (requests > failures) return authenticator.getToken(signal)
      if (now >= until) {
        requests += 1
        if (requests > failures) return authenticator.getToken(signal)
        until = now + 1000
      }
      const retryAfter = until - now
      throw new TokenRequestError('No token.', { status: 503, isRetryable: true, retryAfter, ...facts })
    },
  })
  return { factory, requests: () => requests }
}

describe('the pause after a failed token request', () => {
  it('is waited out by any number of calls, which then share one request, also by a POST', async () => {
    await using server = await startScriptedServer([good])
    const auth = createPausingAuthenticator(server.url, 2)
    await using own = createVirtualClient(server.url, { auth: auth.factory })
    const calls = Array.from({ length: 200 }, () => own.context.execute(createThing, { body }).withResponse())
    const details = await Promise.all(calls)
    expect(auth.requests()).toBe(3)
    expect(new Set(details.map(({ attempts }) => attempts))).toEqual(new Set([3]))
    expect(server.requests).toHaveLength(200)
  })

  it('costs nothing of the retry budget', async () => {
    await using server = await startScriptedServer([good])
    const auth = createPausingAuthenticator(server.url, 4)
    await using own = createVirtualClient(server.url, { auth: auth.factory })
    const calls = Array.from({ length: 200 }, () => own.context.execute(getThing, { id: '1' }))
    expect(await Promise.all(calls)).toHaveLength(200)
  })

  it('is not waited for where it is longer than the call allows', async () => {
    await using server = await startScriptedServer([good])
    const auth = createPausingAuthenticator(server.url, 1)
    await using own = createVirtualClient(server.url, { auth: auth.factory })
    const call = own.context.execute(getThing, { id: '1' }, { retry: { maxRetryAfter: 999 } })
    expect(await catchFailure(call, TokenRequestError)).toMatchObject({ attempts: 1, retryAfter: 1000 })
    const hurried = own.context.execute(getThing, { id: '1' }, { timeout: 900 })
    expect(await catchFailure(hurried, TimeoutError)).toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      attempts: 1,
    })
    expect(auth.requests()).toBe(1)
  })

  it('is not waited for where trying again is pointless', async () => {
    await using server = await startScriptedServer([good])
    const auth = createPausingAuthenticator(server.url, 1, { isRetryable: false, status: 401 })
    await using own = createVirtualClient(server.url, { auth: auth.factory })
    const error = await catchFailure(own.context.execute(getThing, { id: '1' }), TokenRequestError)
    expect(error).toMatchObject({ attempts: 1, status: 401, outcome: 'not-sent', operation: 'getThing' })
  })

  it('does not open the circuit breaker, however many calls fail with it', async () => {
    await using server = await startScriptedServer([good])
    const auth = createPausingAuthenticator(server.url, 1)
    const circuitBreaker = { failures: 2 }
    await using own = createVirtualClient(server.url, { auth: auth.factory, circuitBreaker })
    const calls = Array.from({ length: 20 }, () => own.context.execute(getThing, { id: '1' }))
    expect(await Promise.all(calls)).toHaveLength(20)
  })

  it('has a limit that the client names', async () => {
    const limits: (number | undefined)[] = []
    const auth: AuthenticatorFactory = ({ maxRetryAfter }) => {
      limits.push(maxRetryAfter)
      return createStaticAuthenticator('http://127.0.0.1:9')
    }
    await using usual = createVirtualClient('http://127.0.0.1:9', { auth })
    await using own = createVirtualClient('http://127.0.0.1:9', { auth, retry: { maxRetryAfter: 5000 } })
    expect([usual, own]).toHaveLength(2)
    expect(limits).toEqual([120_000, 5000])
  })
})

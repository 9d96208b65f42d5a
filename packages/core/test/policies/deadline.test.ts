import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { RateLimitError, TimeoutError } from '@cloudconnexa/errors'
import { createErrorFromFailure } from '@cloudconnexa/errors/failures'
import type { Policy } from '../../src/runtime.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { startScriptedServer } from '../support/scripted-server.ts'
import { createStaticAuthenticator } from '../support/create-static-authenticator.ts'
import { createThing, getThing, updateThing } from '../support/things-service.ts'
import { createVirtualClient } from '../support/create-virtual-client.ts'

const thing = { id: '1', name: 'one' }
const body = { name: 'one' }
const limits = {
  'x-ratelimit-remaining': '0',
  'x-ratelimit-replenish-rate': '1',
  'x-ratelimit-replenish-time': '60',
  'x-ratelimit-burst-capacity': '1',
}

describe('the deadline of a call', () => {
  it('ends it at once when it cannot hold the next back-off, and says so', async () => {
    await using server = await startScriptedServer([{ status: 429, headers: { 'retry-after': '60' } }])
    await using own = createVirtualClient(server.url)
    const start = own.clock.now()
    const call = own.context.execute(createThing, { body }, { timeout: 10_000 })
    const error = await catchFailure(call, TimeoutError)
    expect(error).toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      kind: 'deadline',
      milliseconds: 10_000,
      operation: 'createThing',
      attempts: 1,
      outcome: 'refused',
      message: expect.stringMatching(/10000 ms: the next attempt would start in 60250 ms/),
    })
    expect(error.cause).toBeInstanceOf(RateLimitError)
    expect(own.clock.now()).toBe(start)
  })

  it('ends it at once when it cannot hold the wait for the rate limit, and nothing is sent', async () => {
    await using server = await startScriptedServer([{ body: thing, headers: limits }])
    await using own = createVirtualClient(server.url)
    await own.context.execute(createThing, { body })
    const start = own.clock.now()
    const error = await catchFailure(
      own.context.execute(createThing, { body }, { timeout: 10_000 }),
      TimeoutError,
    )
    expect(error).toMatchObject({
      kind: 'deadline',
      milliseconds: 10_000,
      outcome: 'not-sent',
      message: expect.stringMatching(/10000 ms: the rate limit lets it start in 6\d{4} ms/),
    })
    expect(own.clock.now()).toBe(start)
    expect(server.requests).toHaveLength(1)
  })

  it('names the time of the whole call, and what may have happened, when it cannot hold the rate limit after a retry', async () => {
    await using server = await startScriptedServer([{ status: 503, headers: limits }])
    await using own = createVirtualClient(server.url)
    const call = own.context.execute(updateThing, { id: '1', body }, { timeout: 10_000 })
    const error = await catchFailure(call, TimeoutError)
    expect(error).toMatchObject({
      milliseconds: 10_000,
      attempts: 2,
      outcome: 'unknown',
      cause: { code: 'SERVICE_UNAVAILABLE' },
    })
    expect(server.requests).toHaveLength(1)
  })

  it('ends a request that is on the wire; a POST may have taken effect', async () => {
    await using server = await startScriptedServer(['hang'])
    const clock = new VirtualClock()
    await using own = createTestClient(server.url, { clock })
    const failure = catchFailure(own.context.execute(createThing, { body }, { timeout: 5000 }), TimeoutError)
    await server.received(1)
    await clock.advance(5000)
    expect(await failure).toMatchObject({
      kind: 'deadline',
      outcome: 'unknown',
      isRetryable: false,
      hint: expect.stringMatching(/unknown whether createThing took effect.*`timeout`/),
      timing: { total: 5000, network: 5000, queue: 0, backoff: 0 },
    })
  })

  it('holds over all attempts together', async () => {
    await using server = await startScriptedServer(['hang'])
    const clock = new VirtualClock()
    await using own = createTestClient(server.url, {
      clock,
      random: () => 0.5,
      attemptTimeout: 2000,
      timeout: 6000,
    })
    const failure = catchFailure(own.context.execute(getThing, { id: '1' }), TimeoutError)
    for (const count of [1, 2, 3]) {
      await server.received(count)
      await clock.advance(count === 1 ? 2375 : count === 2 ? 2750 : 875)
    }
    expect(await failure).toMatchObject({
      kind: 'deadline',
      milliseconds: 6000,
      attempts: 3,
      timing: { total: 6000, backoff: 1125, network: 4875 },
      cause: { code: 'ATTEMPT_TIMEOUT' },
    })
  })

  it('is the one of the client unless the call names its own', async () => {
    await using server = await startScriptedServer([
      { status: 429, headers: { 'retry-after': '5' } },
      { body: thing },
    ])
    await using own = createVirtualClient(server.url, { timeout: 1000 })
    await catchFailure(own.context.execute(getThing, { id: '1' }), TimeoutError)
    expect(await own.context.execute(getThing, { id: '1' }, { timeout: 60_000 })).toEqual(thing)
  })

  it('ends a wait for a token, and nothing was sent', async () => {
    const clock = new VirtualClock()
    const authenticator = {
      ...createStaticAuthenticator('http://127.0.0.1:9'),
      getToken: () => new Promise<never>(() => undefined),
    }
    await using own = createTestClient('', { clock, auth: () => authenticator, timeout: 3000 })
    const failure = catchFailure(own.context.execute(createThing, { body }), TimeoutError)
    await clock.advance(3000)
    expect(await failure).toMatchObject({ outcome: 'not-sent', timing: { total: 3000, token: 3000 } })
  })
})

it('is named in the error even where its signal makes something else fail', async () => {
  const clock = new VirtualClock()
  const cut = createErrorFromFailure({ code: 'ECONNRESET', host: 'example.org', sent: false })
  const apply: Policy['apply'] = ({ signal }) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(cut)))
  await using own = createTestClient('http://127.0.0.1:9', {
    clock,
    policies: [{ after: 'retry', policy: { name: 'odd', apply } }],
  })
  const failure = catchFailure(own.context.execute(getThing, { id: '1' }, { timeout: 3000 }), TimeoutError)
  await clock.advance(3000)
  expect((await failure).message).toBe(
    'The call was not done within its 3000 ms. In getThing (/things/{id}, id "1").',
  )
})

describe('the time of one attempt', () => {
  it('also covers the body', async () => {
    await using server = await startScriptedServer([
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        response.write('{"id":')
      },
    ])
    const clock = new VirtualClock()
    await using own = createTestClient(server.url, { clock })
    const call = own.context.execute(getThing, { id: '1' }, { attemptTimeout: 700, retry: false })
    const failure = catchFailure(call, TimeoutError)
    await server.received(1)
    await clock.advance(700)
    // The status has come, so what became of the request is known.
    expect(await failure).toMatchObject({
      kind: 'attempt',
      milliseconds: 700,
      status: 200,
      outcome: 'applied',
      isRetryable: true,
    })
  })
})

it('no timer is left when calls are over, however they ended', async () => {
  await using server = await startScriptedServer([
    { body: thing },
    { status: 404 },
    { status: 503 },
    { body: thing },
  ])
  await using own = createVirtualClient(server.url, { timeout: 60_000 })
  await own.context.execute(getThing, { id: '1' })
  await own.context.execute(getThing, { id: '1' }).catch(() => undefined)
  await own.context.execute(getThing, { id: '1' })
  expect(own.clock.sleeping).toBe(0)
})

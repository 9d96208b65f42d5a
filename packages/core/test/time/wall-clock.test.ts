// Somebody sets the clock of the machine, NTP corrects it, a virtual machine resumes: nothing may take longer or shorter for it.
import { startEmulator, VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { CircuitOpenError, RateLimitError, ServerError, TimeoutError } from '@cloudconnexa/errors'
import type { Clock } from '../../src/index.ts'
import { operations, type PollResult } from '../../src/service.ts'
import { createAnyModel } from '../support/any-model.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { createEmulatorAuthenticator } from '../support/create-emulator-authenticator.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { createHeldTransport } from '../support/create-held-transport.ts'
import { type ScriptedResponse, startScriptedServer } from '../support/scripted-server.ts'
import { getThing } from '../support/things-service.ts'
import { createVirtualClient } from '../support/create-virtual-client.ts'

const good: ScriptedResponse = { body: { id: '1', name: 'one' } }
const hour = 3_600_000

/**
 * How long a call takes, in milliseconds, during which the wall clock is set.
 *
 * @param by - By how much, while the first response is on its way.
 */
async function measureCall(
  by: number,
  responses: readonly ScriptedResponse[],
  timeout?: number,
): Promise<number> {
  const clock = new VirtualClock()
  await using server = await startScriptedServer((_request, index) => {
    if (index === 0) clock.setWallTime(clock.now() + by)
    return responses[index] ?? good
  })
  await using own = createVirtualClient(server.url, { clock, transport: createHeldTransport(clock) })
  const stop = clock.autoAdvance()
  const { timing } = await own.context.execute(getThing, { id: '1' }, { timeout }).withResponse()
  stop()
  expect(timing.total).toBe(clock.monotonic())
  return clock.monotonic()
}

describe.each([
  ['back', -hour],
  ['far back', -400 * 24 * hour],
  ['forward', hour],
  ['far forward', 400 * 24 * hour],
])('when the wall clock is set %s', (_, by) => {
  const setWallTime = (clock: VirtualClock): void => clock.setWallTime(clock.now() + by)

  it.each<readonly [string, ScriptedResponse]>([
    ['a back-off is', { status: 503 }],
    ['a wait that the server has asked for is', { status: 429, headers: { 'retry-after': '2' } }],
  ])('%s as long as ever', async (_title, response) => {
    const usual = await measureCall(0, [response])
    expect(usual).toBeGreaterThan(0)
    expect(await measureCall(by, [response])).toBe(usual)
    // Nor does a call run out of time for it.
    expect(await measureCall(by, [response], 60_000)).toBe(usual)
  })

  it('a call runs out of time when its time is over', async () => {
    const clock = new VirtualClock()
    await using server = await startScriptedServer(() => {
      setWallTime(clock)
      return { status: 503, headers: { 'retry-after': '4' } }
    })
    await using own = createVirtualClient(server.url, { clock, transport: createHeldTransport(clock) })
    const stop = clock.autoAdvance()
    await catchFailure(own.context.execute(getThing, { id: '1' }, { timeout: 10_000 }), TimeoutError)
    stop()
    expect(clock.monotonic()).toBeLessThanOrEqual(10_000)
  })

  it('a pause of the rate limit ends when it is over, and not before', async () => {
    const clock = new VirtualClock()
    await using server = await startScriptedServer([{ status: 429, headers: { 'retry-after': '2' } }, good])
    await using own = createTestClient(server.url, {
      clock,
      transport: createHeldTransport(clock),
      retry: { maxAttempts: 1 },
    })
    await catchFailure(own.context.execute(getThing, { id: '1' }), RateLimitError)
    setWallTime(clock)
    const { read } = await own.client.limits()
    expect(read.pausedUntil).toBe(clock.now() + 2000)
    const next = own.context.execute(getThing, { id: '1' })
    await clock.advance(1999)
    expect(server.requests).toHaveLength(1)
    await clock.advance(1)
    await next
    expect(server.requests).toHaveLength(2)
  })

  it('a bucket refills when its time has come', async () => {
    const clock = new VirtualClock()
    const headers = {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-replenish-rate': '1',
      'x-ratelimit-replenish-time': '15',
      'x-ratelimit-burst-capacity': '1',
    }
    await using server = await startScriptedServer([{ ...good, headers }])
    await using own = createTestClient(server.url, {
      clock,
      transport: createHeldTransport(clock),
      timeout: 60_000,
    })
    await own.context.execute(getThing, { id: '1' })
    setWallTime(clock)
    const stop = clock.autoAdvance()
    const { timing } = await own.context.execute(getThing, { id: '1' }).withResponse()
    setWallTime(clock)
    await own.context.execute(getThing, { id: '1' })
    stop()
    expect(timing).toMatchObject({ queue: 15_000, total: 15_000 })
    expect(clock.monotonic()).toBe(30_000)
  })

  it('the circuit breaker closes after its cool-down, and not before', async () => {
    const clock = new VirtualClock()
    await using server = await startScriptedServer([{ status: 500 }, { status: 500 }, good])
    const circuitBreaker = { failures: 2, coolDown: 10_000 }
    const retry = { maxAttempts: 1 }
    await using own = createTestClient(server.url, {
      clock,
      circuitBreaker,
      retry,
      transport: createHeldTransport(clock),
    })
    const call = () => own.context.execute(getThing, { id: '1' })
    for (let round = 0; round < 2; round++) await catchFailure(call(), ServerError)
    setWallTime(clock)
    expect(await catchFailure(call(), CircuitOpenError)).toMatchObject({ retryAfter: 10_000 })
    await clock.advance(10_000)
    await call()
  })

  it('a waiter asks as often and as long as ever', async () => {
    const clock = new VirtualClock()
    await using own = createTestClient('http://127.0.0.1:9', { clock })
    let asked = 0
    const ask = async (): Promise<PollResult<string>> => {
      asked += 1
      if (asked === 2) setWallTime(clock)
      return asked === 4 ? { done: true, value: 'online' } : { done: false }
    }
    const stop = clock.autoAdvance()
    expect(await own.context.poll(ask, { interval: 5000, timeout: 60_000 })).toBe('online')
    stop()
    expect(clock.monotonic()).toBe(15_000)
  })
})

describe('on a wall clock that swings, as that of WSL2', () => {
  /** Another time with every look, up to an hour off in either direction. */
  function swinging(clock: VirtualClock): Clock {
    let looks = 0
    return {
      now: () => clock.now() + Math.round(Math.sin((looks += 1)) * hour),
      monotonic: () => clock.monotonic(),
      sleep: (milliseconds, signal) => clock.sleep(milliseconds, signal),
    }
  }

  const getUsers = operations(async () => ({ page: createAnyModel() }))({
    id: 'getUsers',
    method: 'GET',
    path: '/users',
    response: 'page',
  })

  it('64 calls take the time that the bucket allows, and none is refused', async () => {
    const clock = new VirtualClock()
    await using emulator = await startEmulator({ clock, rateLimit: { burst: 20, rate: 1, seconds: 15 } })
    const auth = await createEmulatorAuthenticator(emulator)
    const transport = createHeldTransport(clock)
    await using own = createTestClient(emulator.url, {
      clock: swinging(clock),
      auth,
      transport,
      timeout: hour,
    })
    emulator.requests.clear()
    const stop = clock.autoAdvance()
    const start = clock.monotonic()
    await Promise.all(Array.from({ length: 64 }, () => own.context.execute(getUsers, {})))
    stop()
    expect(emulator.requests.count({ status: 429 })).toBe(0)
    expect(emulator.requests.count({ path: /users/, status: 200 })).toBe(64)
    expect(clock.monotonic() - start).toBe((64 - 20) * 15_000)
  })
})

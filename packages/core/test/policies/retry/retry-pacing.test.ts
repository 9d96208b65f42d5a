import type { ServerResponse } from 'node:http'
import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { RateLimitError, ServerError, ServiceUnavailableError } from '@cloudconnexa/errors'
import type { RetryOptions } from '../../../src/index.ts'
import { catchFailure } from '../../support/catch-failure.ts'
import { createHeldTransport } from '../../support/create-held-transport.ts'
import {
  type ScriptedResponse,
  type ScriptedServer,
  startScriptedServer,
} from '../../support/scripted-server.ts'
import { createThing, getThing } from '../../support/things-service.ts'
import { createVirtualClient } from '../../support/create-virtual-client.ts'
import { asUntyped } from '../../support/as-untyped.ts'

const thing = { id: '1', name: 'one' }
const good: ScriptedResponse = { body: thing }
const bad: ScriptedResponse = { status: 503 }

/** A server that notes, in virtual time since the start, when requests arrive. */
async function startTimedServer(
  clock: VirtualClock,
  responses: readonly ScriptedResponse[],
): Promise<ScriptedServer & { readonly times: readonly number[] }> {
  const start = clock.now()
  const times: number[] = []
  const server = await startScriptedServer((_, index) => {
    times.push(clock.now() - start)
    return responses[Math.min(index, responses.length - 1)] ?? good
  })
  return { ...server, times }
}

async function measureTimes(
  responses: readonly ScriptedResponse[],
  random: () => number,
  retry: Partial<RetryOptions> = {},
) {
  const clock = new VirtualClock()
  clock.autoAdvance()
  await using server = await startTimedServer(clock, responses)
  await using own = createVirtualClient(server.url, {
    clock,
    random,
    retry,
    transport: createHeldTransport(clock),
  })
  const call = own.context.execute(getThing, { id: '1' }).withResponse()
  const { timing } = await call.catch(async (error: unknown) => {
    if (error instanceof ServerError) return { timing: error.timing }
    throw error
  })
  return { times: server.times, timing }
}

describe('back-off', () => {
  it('is half of a ceiling that doubles, and a random part of the other half', async () => {
    const { times, timing } = await measureTimes([bad], () => 0.5)
    expect(times).toEqual([0, 375, 1125, 2625, 5625])
    expect(timing).toMatchObject({ backoff: 5625, total: 5625 })
  })

  it('makes five attempts outlast an outage of 3.7 seconds, whatever the random numbers', async () => {
    expect((await measureTimes([bad], () => 0)).times).toEqual([0, 250, 750, 1750, 3750])
  })

  it('draws each time anew', async () => {
    const numbers = [0.2, 0.4, 0.6, 0.8]
    expect((await measureTimes([bad], () => numbers.shift() ?? 0)).times).toEqual([0, 300, 1000, 2600, 6200])
  })

  it('is never longer than maxDelay', async () => {
    const { times } = await measureTimes([bad], () => 0.5, { baseDelay: 1000, maxDelay: 1500 })
    expect(times).toEqual([0, 750, 1875, 3000, 4125])
  })

  it('is not shortened by a Retry-After, which may be 0', async () => {
    const now: ScriptedResponse = { status: 503, headers: { 'retry-after': '0' } }
    expect((await measureTimes([now], () => 0)).times).toEqual([0, 250, 750, 1750, 3750])
  })
})

describe('429', () => {
  it('with Retry-After waits as asked, and a little more so that not all come back at once', async () => {
    const { times } = await measureTimes([{ status: 429, headers: { 'retry-after': '7' } }, good], () => 0.5)
    expect(times).toEqual([0, 7250])
  })

  it.each([
    ['by the clock of the server', 'Sun, 06 Nov 1994 08:49:37 GMT', 'Sun, 06 Nov 1994 08:49:46 GMT'],
    ['by its own clock where the server sends no Date', undefined, 'Thu, 01 Jan 2026 00:00:09 GMT'],
    ['by its own clock where the Date is none', 'now', 'Thu, 01 Jan 2026 00:00:09 GMT'],
  ])('with Retry-After as a date waits until then %s', async (_, date, retryAfter) => {
    for (const status of [429, 503]) {
      const refusal = (response: ServerResponse): void => {
        response.sendDate = false
        response.writeHead(status, { ...(date && { date }), 'retry-after': retryAfter }).end()
      }
      expect((await measureTimes([refusal, good], () => 0)).times).toEqual([0, 9000])
    }
  })

  it('without any header waits longer than other failures', async () => {
    expect((await measureTimes([{ status: 429 }, good], () => 0)).times).toEqual([0, 1000])
  })

  it('with limits waits until they allow another request', async () => {
    const headers = {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-replenish-rate': '1',
      'x-ratelimit-replenish-time': '20',
      'x-ratelimit-burst-capacity': '5',
    }
    const { times, timing } = await measureTimes([{ status: 429, headers }, good], () => 0)
    expect(times[0]).toBe(0)
    expect(times[1]).toBeGreaterThanOrEqual(20_000)
    expect(times[1]).toBeLessThan(20_100)
    expect(timing?.queue).toBeGreaterThan(0)
  })

  it('fails at once when it requests more than maxRetryAfter', async () => {
    await using server = await startScriptedServer([{ status: 429, headers: { 'retry-after': '121' } }])
    await using own = createVirtualClient(server.url)
    const start = own.clock.now()
    const error = await catchFailure(own.context.execute(getThing, { id: '1' }), RateLimitError)
    expect(error).toMatchObject({ attempts: 1, retryAfter: 121_000, outcome: 'refused', isRetryable: true })
    expect(own.clock.now()).toBe(start)
  })

  it('ends after maxAttempts when it never stops', async () => {
    await using server = await startScriptedServer([{ status: 429 }])
    await using own = createVirtualClient(server.url)
    const error = await catchFailure(
      own.context.execute(createThing, { body: { name: 'one' } }),
      RateLimitError,
    )
    expect(error).toMatchObject({ attempts: 5, outcome: 'refused' })
    expect(server.requests).toHaveLength(5)
  })
})

describe('503 with Retry-After', () => {
  const busy: ScriptedResponse = { status: 503, headers: { 'retry-after': '4' } }

  it('waits as asked', async () => {
    expect((await measureTimes([busy, good], () => 0.5)).times).toEqual([0, 4250])
  })

  it('fails at once where that is too long', async () => {
    expect((await measureTimes([busy, good], () => 0.5, { maxRetryAfter: 3999 })).times).toEqual([0])
  })
})

describe('options', () => {
  it.each([
    ['of the client', { maxAttempts: 2 }, undefined, 2],
    ['of the call before those of the client', { maxAttempts: 2 }, { maxAttempts: 3 }, 3],
    [
      'left undefined, which changes nothing',
      asUntyped({ maxAttempts: undefined }),
      asUntyped({ maxAttempts: undefined }),
      5,
    ],
    ['one attempt', {}, { maxAttempts: 1 }, 1],
    ['no retry', { maxAttempts: 9 }, false as const, 1],
  ])('%s', async (_, client, call, attempts) => {
    await using server = await startScriptedServer([bad])
    await using own = createVirtualClient(server.url, { retry: client })
    const options = call === undefined ? {} : { retry: call }
    const error = await catchFailure(
      own.context.execute(getThing, { id: '1' }, options),
      ServiceUnavailableError,
    )
    expect(error.attempts).toBe(attempts)
    expect(server.requests).toHaveLength(attempts)
  })
})

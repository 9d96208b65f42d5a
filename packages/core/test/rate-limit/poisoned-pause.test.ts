// One 429 with a Retry-After that cannot be meant, such as a time stamp, must not stop all others for as long.
import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { RateLimitError } from '@cloudconnexa/errors'
import { AdaptiveRateLimiter, type RetryOptions } from '../../src/index.ts'
import type { RateLimiter, RateLimitReport } from '../../src/runtime.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { createHeldTransport } from '../support/create-held-transport.ts'
import { type ScriptedResponse, startScriptedServer } from '../support/scripted-server.ts'
import { createThing, getThing } from '../support/things-service.ts'

const good: ScriptedResponse = { body: { id: '1', name: 'one' } }
const day = 86_400_000

function createTooManyRequests(retryAfter: string): ScriptedResponse {
  return { status: 429, headers: { date: 'Thu, 01 Jan 2026 00:00:00 GMT', 'retry-after': retryAfter } }
}

/** A client in virtual time that jumps over waits, and a server whose first response is one of these. */
async function setUp(
  responses: readonly ScriptedResponse[],
  retry: Partial<RetryOptions> = {},
  rateLimiter?: RateLimiter,
) {
  const clock = new VirtualClock()
  const server = await startScriptedServer((_, index) => responses[index] ?? good)
  const transport = createHeldTransport(clock)
  const limiter = rateLimiter ?? new AdaptiveRateLimiter(clock)
  const own = createTestClient(server.url, { clock, retry, transport, random: () => 0, rateLimiter: limiter })
  const stop = clock.autoAdvance()
  return {
    clock,
    server,
    limiter,
    context: own.context,
    client: own.client,
    [Symbol.asyncDispose]: async () => {
      stop()
      await own[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
    },
  }
}

describe('a Retry-After that is longer than maxRetryAfter', () => {
  it.each([
    ['121', 121_000],
    ['86400', day],
    ['31536000', 365 * day],
    ['1795852830', 1_795_852_830_000],
    ['1795852830000', 1_795_852_830_000_000],
    ['99999999999999999999', Number.MAX_SAFE_INTEGER],
    ['5, 86400', day],
    ['Fri, 02 Jan 2026 00:00:00 GMT', day],
    ['Fri, 31 Dec 9999 23:59:59 GMT', Date.UTC(9999, 11, 31, 23, 59, 59) - Date.UTC(2026, 0, 1)],
  ])(
    'fails its own call with what the server has said, and lets others go on: %s',
    async (value, retryAfter) => {
      await using own = await setUp([createTooManyRequests(value)])
      const error = await catchFailure(own.context.execute(getThing, { id: '1' }), RateLimitError)
      expect(error).toMatchObject({ attempts: 1, outcome: 'refused', retryAfter })
      expect(own.clock.monotonic()).toBe(0)
      expect((await own.client.limits()).read.pausedUntil).toBe(own.clock.now() + 120_000)
      const { timing } = await own.context.execute(getThing, { id: '1' }).withResponse()
      expect(timing).toMatchObject({ queue: 120_000, total: 120_000 })
      expect((await own.client.limits()).read.pausedUntil).toBeUndefined()
    },
  )

  it('counts for writes as for reads, and for each of them alone', async () => {
    await using own = await setUp([createTooManyRequests('86400')])
    const body = { name: 'one' }
    await catchFailure(own.context.execute(createThing, { body }), RateLimitError)
    await own.context.execute(getThing, { id: '1' })
    expect(own.clock.monotonic()).toBe(0)
    await own.context.execute(createThing, { body })
    expect(own.clock.monotonic()).toBe(120_000)
  })

  it.each([0, 5000, 600_000])(
    'lets others go on after the maxRetryAfter of the client: %i ms',
    async (most) => {
      await using own = await setUp([createTooManyRequests('86400')], { maxRetryAfter: most })
      await catchFailure(own.context.execute(getThing, { id: '1' }), RateLimitError)
      await own.context.execute(getThing, { id: '1' })
      expect(own.clock.monotonic()).toBe(most)
    },
  )

  it('stops nobody else for as long as one call has the patience', async () => {
    await using own = await setUp([createTooManyRequests('86400')])
    const patient = own.context
      .execute(getThing, { id: '1' }, { retry: { maxRetryAfter: 2 * day } })
      .withResponse()
    await own.server.received(1)
    const { timing } = await own.context.execute(getThing, { id: '1' }).withResponse()
    expect(timing.total).toBeLessThanOrEqual(120_000)
    expect((await patient).timing).toMatchObject({ backoff: day, total: day })
  })

  it('is waited for by those who stand in the queue already, no longer than by those who come', async () => {
    await using own = await setUp([good, createTooManyRequests('86400')])
    await own.context.execute(getThing, { id: '1' })
    const refused = catchFailure(own.context.execute(getThing, { id: '1' }), RateLimitError)
    const queued = [1, 2, 3].map(() => own.context.execute(getThing, { id: '1' }))
    await Promise.all([refused, ...queued])
    expect(own.clock.monotonic()).toBeLessThanOrEqual(120_000)
  })

  it('stops a call that has less patience than others, without sending it', async () => {
    await using own = await setUp([createTooManyRequests('86400')])
    await catchFailure(own.context.execute(getThing, { id: '1' }), RateLimitError)
    const call = own.context.execute(getThing, { id: '1' }, { retry: { maxRetryAfter: 119_999 } })
    expect(await catchFailure(call, RateLimitError)).toMatchObject({
      outcome: 'not-sent',
      retryAfter: 120_000,
    })
    expect(own.server.requests).toHaveLength(1)
  })

  it('is cut by the client that has met it, for all that share its limiter', async () => {
    await using hasty = await setUp([createTooManyRequests('86400')], { maxRetryAfter: 1000 })
    await catchFailure(hasty.context.execute(getThing, { id: '1' }), RateLimitError)
    const { clock, limiter, server } = hasty
    await using other = createTestClient(server.url, {
      clock,
      rateLimiter: limiter,
      transport: createHeldTransport(clock),
    })
    await other.context.execute(getThing, { id: '1' })
    expect(clock.monotonic()).toBe(1000)
  })

  it('reaches a limiter of another kind cut, too', async () => {
    const reports: RateLimitReport[] = []
    const recording: RateLimiter = {
      acquire: async () => ({ release: (report) => void reports.push(report) }),
      state: () => {
        throw new Error('not asked for')
      },
    }
    await using own = await setUp(
      [createTooManyRequests('86400'), createTooManyRequests('7'), good],
      {},
      recording,
    )
    await catchFailure(own.context.execute(getThing, { id: '1' }), RateLimitError)
    await own.context.execute(getThing, { id: '1' })
    expect(reports.map(({ retryAfter }) => retryAfter)).toEqual([120_000, 7000, undefined])
  })
})

import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { TimeoutError } from '@cloudconnexa/errors'
import { AdaptiveRateLimiter, type BucketName } from '../../src/index.ts'
import type { RateLimitReport, RatePermit } from '../../src/runtime.ts'
import { catchFailure, catchRejection } from '../support/catch-failure.ts'
import { createRandom, type SimulatedLimit, createSimulatedServer } from '../support/simulated-bucket.ts'

const never = new AbortController().signal
const credentialKey = 'key'

interface AskedFor {
  readonly bucket?: BucketName
  readonly signal?: AbortSignal
  readonly timeLeft?: number
}

async function ask(
  limiter: AdaptiveRateLimiter,
  { bucket = 'read', signal = never, timeLeft }: AskedFor = {},
): Promise<RatePermit> {
  return limiter.acquire({ bucket, credentialKey, signal, timeLeft })
}

function createReport(remaining: number, rate = 1, seconds = 15, burst = 20): RateLimitReport {
  const limits = { remaining, replenishRate: rate, replenishTime: seconds, burstCapacity: burst }
  return { refused: false, responded: true, sent: true, limits }
}

/** Lets promises settle without any time passing. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

/** Asks for many permits and counts those that are granted. */
function askMany(
  limiter: AdaptiveRateLimiter,
  count: number,
): { readonly permits: RatePermit[]; readonly order: number[] } {
  const permits: RatePermit[] = []
  const order: number[] = []
  for (let index = 0; index < count; index += 1) {
    void ask(limiter).then((permit) => {
      permits.push(permit)
      order.push(index)
    })
  }
  return { permits, order }
}

async function createTaughtLimiter(
  clock: VirtualClock,
  remaining: number,
  rate = 1,
  seconds = 15,
  burst = 20,
): Promise<AdaptiveRateLimiter> {
  const limiter = new AdaptiveRateLimiter(clock)
  const first = await ask(limiter)
  first.release(createReport(remaining, rate, seconds, burst))
  return limiter
}

describe('before the first headers', () => {
  it('one request is in flight in each bucket', async () => {
    const limiter = new AdaptiveRateLimiter(new VirtualClock())
    const { permits } = askMany(limiter, 3)
    const write = await ask(limiter, { bucket: 'write' })
    await settle()
    expect(permits).toHaveLength(1)
    expect(limiter.state(credentialKey)).toMatchObject({
      read: { inFlight: 1, waiting: 2, available: undefined },
      write: { inFlight: 1, waiting: 0 },
    })
    write.release({ refused: false, responded: false, sent: false })
    permits[0]?.release({ refused: false, responded: false, sent: false })
    await settle()
    expect(permits).toHaveLength(2)
  })

  it.each([
    ['no limits', undefined],
    ['only how many remain', { remaining: 3 }],
    ['a rate of zero', { remaining: 3, replenishRate: 0, replenishTime: 15 }],
    ['a time of zero', { remaining: 3, replenishRate: 1, replenishTime: 0 }],
    ['no remaining', { replenishRate: 1, replenishTime: 15 }],
  ])('a response with %s means that there is no limit to pace by', async (_, limits) => {
    const limiter = new AdaptiveRateLimiter(new VirtualClock())
    const { permits } = askMany(limiter, 50)
    await settle()
    permits[0]?.release({ refused: false, responded: true, sent: true, limits })
    await settle()
    expect(permits).toHaveLength(50)
  })
})

describe('after the first headers', () => {
  it('as many start as remain, and one more for each that comes back', async () => {
    const clock = new VirtualClock()
    const limiter = await createTaughtLimiter(clock, 19)
    const { permits } = askMany(limiter, 22)
    await settle()
    expect(permits).toHaveLength(19)
    for (const [index, permit] of permits.entries()) permit.release(createReport(18 - index))
    await clock.advance(14_999)
    expect(permits).toHaveLength(19)
    await clock.advance(1)
    expect(permits).toHaveLength(20)
    await clock.advance(15_000)
    expect(permits).toHaveLength(21)
  })

  it('what comes back in batches is counted by the batch, never before the period is over', async () => {
    const clock = new VirtualClock()
    const limiter = await createTaughtLimiter(clock, 0, 2, 10, 3)
    const { permits } = askMany(limiter, 5)
    await clock.advance(9_999)
    expect(permits).toHaveLength(0)
    await clock.advance(1)
    expect(permits).toHaveLength(2)
  })

  it('responses that overtake each other do not bring spent tokens back', async () => {
    const limiter = await createTaughtLimiter(new VirtualClock(), 19)
    const { permits } = askMany(limiter, 40)
    await settle()
    // The server counted them in the order in which they were sent, and its responses come in the opposite order.
    for (const [index, permit] of [...permits.entries()].toReversed())
      permit.release(createReport(18 - index))
    await settle()
    expect(permits).toHaveLength(19)
    expect(limiter.state(credentialKey).read.available).toBe(0)
  })

  it('a full bucket that is drawn from again counts from a response, because the server counts from the arrival', async () => {
    const clock = new VirtualClock()
    const limiter = await createTaughtLimiter(clock, 1, 1, 10, 2)
    await clock.advance(60_000)
    const { permits } = askMany(limiter, 3)
    await settle()
    expect(permits).toHaveLength(2)
    await clock.advance(4_000)
    permits[0]?.release(createReport(1, 1, 10, 2))
    permits[1]?.release(createReport(0, 1, 10, 2))
    await clock.advance(9_999)
    expect(permits).toHaveLength(2)
    await clock.advance(1)
    expect(permits).toHaveLength(3)
  })

  it('never saves up more than the capacity', async () => {
    const clock = new VirtualClock()
    const limiter = await createTaughtLimiter(clock, 0, 1, 1, 5)
    await clock.advance(3_600_000)
    expect(limiter.state(credentialKey).read.available).toBe(5)
  })

  it('a capacity that the API does not name is the most that was seen', async () => {
    const clock = new VirtualClock()
    const limiter = new AdaptiveRateLimiter(clock)
    for (const remaining of [9, 3]) {
      const permit = await ask(limiter)
      permit.release({
        refused: false,
        responded: true,
        sent: true,
        limits: { remaining, replenishRate: 1, replenishTime: 1 },
      })
    }
    expect(limiter.state(credentialKey).read.capacity).toBe(9)
  })

  it('follows another process on the same key', async () => {
    const clock = new VirtualClock()
    const limiter = await createTaughtLimiter(clock, 19)
    const permit = await ask(limiter)
    permit.release(createReport(4))
    expect(limiter.state(credentialKey).read.available).toBe(4)
    const { permits } = askMany(limiter, 6)
    await settle()
    expect(permits).toHaveLength(4)
  })

  it('takes tokens that came back earlier than it thought', async () => {
    const clock = new VirtualClock()
    const limiter = await createTaughtLimiter(clock, 3)
    await clock.advance(9_000)
    const permit = await ask(limiter)
    permit.release(createReport(3))
    expect(limiter.state(credentialKey).read.available).toBe(3)
    // Counted again from the response, the next one is a whole period away.
    await clock.advance(14_999)
    expect(limiter.state(credentialKey).read.available).toBe(3)
    await clock.advance(1)
    expect(limiter.state(credentialKey).read.available).toBe(4)
  })

  it.each([-3_600_000, 3_600_000])(
    'refills by monotonic time when the wall clock is set by %i ms',
    async (step) => {
      const clock = new VirtualClock()
      const limiter = new AdaptiveRateLimiter(clock)
      const first = await ask(limiter)
      first.release(createReport(0))
      clock.setWallTime(clock.now() + step)
      expect(limiter.state(credentialKey).read.available).toBe(0)
      await clock.advance(15_000)
      expect(limiter.state(credentialKey).read.available).toBe(1)
    },
  )
})

describe('the queue', () => {
  it('serves in the order of asking', async () => {
    const clock = new VirtualClock()
    const limiter = await createTaughtLimiter(clock, 0, 1, 1)
    const { order } = askMany(limiter, 6)
    await clock.advance(6_000)
    expect(order).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('reads do not wait for writes', async () => {
    const limiter = await createTaughtLimiter(new VirtualClock(), 5)
    const write = await ask(limiter, { bucket: 'write' })
    const waiting = ask(limiter, { bucket: 'write' })
    const read = await ask(limiter)
    read.release(createReport(4))
    expect(limiter.state(credentialKey).write).toMatchObject({ inFlight: 1, waiting: 1 })
    write.release({ refused: false, responded: true, sent: true })
    await waiting
  })

  it('an abort frees the place, costs no token, and rejects with the reason itself', async () => {
    const clock = new VirtualClock()
    const limiter = await createTaughtLimiter(clock, 0, 1, 10)
    const controller = new AbortController()
    const reason = { why: 'enough' }
    const leaving = catchRejection(ask(limiter, { signal: controller.signal }))
    const { permits } = askMany(limiter, 1)
    controller.abort(reason)
    expect(await leaving).toBe(reason)
    await clock.advance(10_000)
    expect(permits).toHaveLength(1)
    expect(limiter.state(credentialKey).read).toMatchObject({ waiting: 0, available: 0 })
  })

  it('leaves no sleep behind when everybody has left', async () => {
    const clock = new VirtualClock()
    const limiter = await createTaughtLimiter(clock, 0)
    const controller = new AbortController()
    const leaving = catchRejection(ask(limiter, { signal: controller.signal }))
    expect(clock.sleeping).toBe(1)
    controller.abort('gone')
    await leaving
    expect(clock.sleeping).toBe(0)
  })

  it('refuses at once what its deadline cannot hold, counting those before it', async () => {
    const clock = new VirtualClock()
    const limiter = await createTaughtLimiter(clock, 0, 1, 10)
    askMany(limiter, 2)
    const error = await catchFailure(ask(limiter, { timeLeft: 30_000 }), TimeoutError)
    expect(error).toMatchObject({ code: 'DEADLINE_EXCEEDED', kind: 'deadline' })
    expect(error.message).toContain('30000 ms')
    expect(limiter.state(credentialKey).read.waiting).toBe(2)
    void ask(limiter, { timeLeft: 30_001 })
    expect(limiter.state(credentialKey).read.waiting).toBe(3)
  })
})

describe('a refusal', () => {
  it('pauses until the latest of several times', async () => {
    const clock = new VirtualClock()
    const limiter = await createTaughtLimiter(clock, 10)
    const { permits } = askMany(limiter, 2)
    await settle()
    permits[0]?.release({ refused: true, responded: true, sent: true, retryAfter: 60_000 })
    permits[1]?.release({ refused: true, responded: true, sent: true, retryAfter: 1_000 })
    const after = askMany(limiter, 1)
    expect(limiter.state(credentialKey).read).toMatchObject({
      available: 0,
      pausedUntil: clock.now() + 60_000,
    })
    await clock.advance(59_999)
    expect(after.permits).toHaveLength(0)
    await clock.advance(1)
    expect(after.permits).toHaveLength(1)
    expect(limiter.state(credentialKey).read.pausedUntil).toBeUndefined()
  })

  it('with a time that is shorter than a period is waited for, not for the period', async () => {
    const clock = new VirtualClock()
    const limiter = await createTaughtLimiter(clock, 10)
    ;(await ask(limiter)).release({ refused: true, responded: true, sent: true, retryAfter: 3_000 })
    const { permits } = askMany(limiter, 2)
    await clock.advance(3_000)
    expect(permits).toHaveLength(1)
    await clock.advance(14_999)
    expect(permits).toHaveLength(1)
  })

  it('without a time waits for a period', async () => {
    const clock = new VirtualClock()
    const limiter = await createTaughtLimiter(clock, 10)
    ;(await ask(limiter)).release({ refused: true, responded: true, sent: true })
    const { permits } = askMany(limiter, 1)
    await clock.advance(14_999)
    expect(permits).toHaveLength(0)
    await clock.advance(1)
    expect(permits).toHaveLength(1)
  })

  it('is not undone by a response that was counted before it', async () => {
    const clock = new VirtualClock()
    const limiter = await createTaughtLimiter(clock, 10)
    const { permits } = askMany(limiter, 2)
    await settle()
    permits[1]?.release({ refused: true, responded: true, sent: true, retryAfter: 1_000 })
    permits[0]?.release(createReport(9))
    expect(limiter.state(credentialKey).read.available).toBe(0)
    await clock.advance(1_000)
    expect(limiter.state(credentialKey).read.available).toBe(1)
  })
})

describe('against a server on which requests and responses overtake each other', () => {
  const limits: SimulatedLimit[] = [
    { burst: 20, amount: 1, period: 15_000, latency: 300 },
    { burst: 20, amount: 1, period: 15_000, latency: 40_000 },
    { burst: 5, amount: 1, period: 1_000, latency: 900 },
    { burst: 50, amount: 3, period: 1_000, latency: 300 },
    { burst: 100, amount: 100, period: 1_000, latency: 150 },
    { burst: 1, amount: 1, period: 1_000, latency: 100 },
  ]
  const cases = limits.flatMap((limit) => [1, 2, 3, 4].map((seed) => ({ ...limit, seed })))

  it.each([1, 2, 3, 4, 5, 6])(
    'batches that nearly fill the bucket and ways longer than a period, seed %i: none refused',
    async (seed) => {
      const { refusals } = await run({ burst: 5, amount: 3, period: 1_000, latency: 900, seed })
      expect(refusals).toBe(0)
    },
  )

  it.each(cases)(
    'burst $burst, $amount each $period ms, latency $latency, seed $seed, some never sent: none refused',
    async (limit) => {
      const { refusals } = await run({ ...limit, unsent: 0.3 })
      expect(refusals).toBe(0)
    },
  )

  it.each(cases)(
    'burst $burst, $amount each $period ms, latency $latency, seed $seed: none refused, no time lost',
    async (limit) => {
      const { burst, amount, period, latency } = limit
      const { refusals, durations, count } = await run(limit)
      const allowed = Math.ceil((count - burst) / amount) * period
      // On top of what the bucket allows: the first response, from which refills are counted, and the last request's way.
      // A bucket that a single refill fills counts anew from every request that follows one.
      const rounds = amount === burst ? allowed / period : 2
      for (const duration of durations)
        expect(duration).toBeLessThanOrEqual(allowed + (rounds + 1) * 2 * latency)
      expect(refusals).toBe(0)
    },
  )
})

describe('a permit of a request that never left', () => {
  it('can be used again at once', async () => {
    const clock = new VirtualClock()
    const limiter = await createTaughtLimiter(clock, 3)
    const { permits } = askMany(limiter, 5)
    await settle()
    expect(permits).toHaveLength(3)
    for (const permit of permits) {
      permit.release({ refused: false, responded: false, sent: false })
      permit.release({ refused: false, responded: false, sent: false })
    }
    await settle()
    expect(permits).toHaveLength(5)
    expect(limiter.state(credentialKey).read).toMatchObject({ available: 1, inFlight: 2 })
  })

  it('does not fill a bucket that was refused meanwhile', async () => {
    const clock = new VirtualClock()
    const limiter = await createTaughtLimiter(clock, 10)
    const [first, second] = [await ask(limiter), await ask(limiter)]
    second.release({ refused: true, responded: true, sent: true, retryAfter: 1_000 })
    first.release({ refused: false, responded: false, sent: false })
    await clock.advance(1_000)
    expect(limiter.state(credentialKey).read.available).toBe(1)
  })
})

/**
 * Twice more callers than the bucket holds, with a rest between them in which it fills up again.
 *
 * @param limit - `unsent`: the part of all permits whose request never leaves.
 */
async function run(limit: SimulatedLimit & { readonly seed: number; readonly unsent?: number }): Promise<{
  readonly refusals: number
  readonly durations: readonly number[]
  readonly count: number
}> {
  const { burst, amount, period, latency, seed, unsent = 0 } = limit
  const clock = new VirtualClock({ turns: 1 })
  const limiter = new AdaptiveRateLimiter(clock)
  const random = createRandom(seed)
  const server = createSimulatedServer(clock, limit, random)
  const call = async (): Promise<void> => {
    const permit = await ask(limiter)
    if (unsent > 0 && random() < unsent) {
      await clock.sleep(Math.ceil(random() * latency))
      permit.release({ refused: false, responded: false, sent: false })
      return call()
    }
    const remaining = await server.send()
    permit.release(
      remaining === undefined
        ? { refused: true, responded: true, sent: true }
        : createReport(remaining, amount, period / 1000, burst),
    )
  }
  const count = burst + 40 * amount
  const durations: number[] = []
  const stop = clock.autoAdvance()
  for (let round = 0; round < 2; round += 1) {
    const start = clock.now()
    await Promise.all(Array.from({ length: count }, call))
    durations.push(clock.now() - start)
    await clock.sleep(burst * period * 2)
  }
  stop()
  return { refusals: server.refusals, durations, count }
}

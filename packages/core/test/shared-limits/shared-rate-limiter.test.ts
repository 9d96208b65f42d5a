import { describe, expect, it } from 'vitest'
import { RateLimitError, TimeoutError } from '@cloudconnexa/errors'
import type { RateLimitReport, RatePermit } from '../../src/runtime.ts'
import { sharedRateLimiter } from '../../src/shared-limits.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { acquire, createFleet, type Fleet, fleetKey } from '../support/simulated-fleet.ts'

const usual = { burst: 20, amount: 10, period: 1000, latency: 0, processes: 2 }

/** Lets one process learn the limits. */
async function createTaughtFleet(remaining: number, options: Partial<typeof usual> = {}): Promise<Fleet> {
  const fleet = createFleet({ ...usual, ...options })
  const permit = await acquire(fleet.limiters[0])
  permit.release(fleet.report(remaining))
  await fleet.clock.advance(5)
  return fleet
}

/** Asks for permits and keeps those that are granted. */
function askMany(fleet: Fleet, process: number, count: number): RatePermit[] {
  const permits: RatePermit[] = []
  for (let index = 0; index < count; index += 1)
    void acquire(fleet.limiters[process]).then((permit) => permits.push(permit))
  return permits
}

describe('requests of several processes', () => {
  it('wait while one of them learns the limits', async () => {
    const fleet = createFleet(usual)
    const first = askMany(fleet, 0, 3)
    await fleet.clock.advance(5)
    const second = askMany(fleet, 1, 3)
    await fleet.clock.advance(100)
    expect([first.length, second.length]).toEqual([1, 0])
    first[0]?.release(fleet.report(19))
    await fleet.clock.advance(100)
    expect([first.length, second.length]).toEqual([3, 3])
  })

  it('start as many as are left, then as refills come', async () => {
    const fleet = await createTaughtFleet(4)
    const [first, second] = [askMany(fleet, 0, 8), askMany(fleet, 1, 8)]
    await fleet.clock.advance(10)
    expect(first.length + second.length).toBe(4)
    await fleet.clock.advance(1000)
    expect(first.length + second.length).toBe(14)
  })

  it('start in the order in which they were made', async () => {
    const fleet = await createTaughtFleet(0)
    const order: number[] = []
    for (let index = 0; index < 12; index += 1) void acquire(fleet.limiters[0]).then(() => order.push(index))
    await fleet.clock.advance(3000)
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  it('one after the other take larger and larger leases', async () => {
    const fleet = await createTaughtFleet(15)
    const before = fleet.store.requests.length
    for (let remaining = 14; remaining >= 0; remaining -= 1) {
      const permit = acquire(fleet.limiters[0])
      await fleet.clock.advance(2)
      ;(await permit).release(fleet.report(remaining))
    }
    expect(fleet.store.requests.length - before).toBeLessThanOrEqual(4)
  })

  it('to an API that names no limits are let through, 64 of a process at a time', async () => {
    const fleet = createFleet(usual)
    const none: RateLimitReport = { refused: false, responded: true, sent: true }
    ;(await acquire(fleet.limiters[0])).release(none)
    await fleet.clock.advance(5)
    const permits = askMany(fleet, 1, 100)
    await fleet.clock.advance(100)
    expect(permits).toHaveLength(64)
    for (const permit of permits) permit.release(none)
    await fleet.clock.advance(1)
    expect(permits).toHaveLength(100)
  })

  it('are limited from the first response on that names limits', async () => {
    const fleet = createFleet(usual)
    ;(await acquire(fleet.limiters[0])).release({ refused: false, responded: true, sent: true })
    await fleet.clock.advance(5)
    ;(await acquire(fleet.limiters[0])).release(fleet.report(3))
    await fleet.clock.advance(5)
    const permits = askMany(fleet, 1, 10)
    await fleet.clock.advance(50)
    expect(permits).toHaveLength(3)
  })
})

describe('a promise', () => {
  it('that was not used is returned, so that others can use it', async () => {
    const fleet = await createTaughtFleet(4)
    const leave = new AbortController()
    const waiting = [1, 2, 3, 4].map(() => catchFailure(acquire(fleet.limiters[0], leave.signal), Error))
    leave.abort(new Error('enough'))
    await Promise.all(waiting)
    await fleet.clock.advance(1100)
    const permits = askMany(fleet, 1, 14)
    await fleet.clock.advance(5)
    expect(permits).toHaveLength(14)
  })

  it('that was not used before a refill that fills the bucket is not used beside it', async () => {
    const fleet = await createTaughtFleet(0, { burst: 10, amount: 10, period: 200 })
    const leaving = new AbortController()
    const left = Array.from({ length: 9 }, () => acquire(fleet.limiters[0], leaving.signal))
    const first = askMany(fleet, 0, 1)
    await fleet.clock.advance(5)
    leaving.abort('enough')
    await Promise.allSettled(left)
    await fleet.clock.advance(210)
    first[0]?.release(fleet.report(9))
    await fleet.clock.advance(50)
    const others = askMany(fleet, 1, 10)
    await fleet.clock.advance(160)
    expect(others).toHaveLength(10)
    const own = askMany(fleet, 0, 9)
    await fleet.clock.advance(10)
    expect(own).toHaveLength(0)
  })

  it('stays with the process when its request was not sent', async () => {
    const fleet = await createTaughtFleet(1)
    const permit = await acquire(fleet.limiters[0])
    const asked = fleet.store.requests.length
    permit.release({ refused: false, responded: false, sent: false })
    await acquire(fleet.limiters[0])
    expect(fleet.store.requests).toHaveLength(asked)
  })
})

describe('a caller that leaves', () => {
  it('leaves the queue with the reason of its signal, without asking the store', async () => {
    const fleet = await createTaughtFleet(0)
    const leave = new AbortController()
    const left = catchFailure(acquire(fleet.limiters[0], leave.signal), Error)
    await fleet.clock.advance(5)
    const asked = fleet.store.requests.length
    const reason = new Error('changed my mind')
    leave.abort(reason)
    expect(await left).toBe(reason)
    expect(fleet.limiters[0]?.state(fleetKey).read.waiting).toBe(0)
    expect(fleet.store.requests).toHaveLength(asked)
  })

  it('passes its turn to the next one', async () => {
    const fleet = await createTaughtFleet(0, { burst: 1, amount: 1 })
    const leave = new AbortController()
    const left = catchFailure(acquire(fleet.limiters[0], leave.signal), Error)
    const [next] = [askMany(fleet, 0, 1)]
    await fleet.clock.advance(5)
    leave.abort(new Error('no'))
    await left
    await fleet.clock.advance(1000)
    expect(next).toHaveLength(1)
  })
})

describe('a deadline', () => {
  it('that a promise cannot meet ends the call at once', async () => {
    const fleet = await createTaughtFleet(0)
    askMany(fleet, 0, 10)
    await fleet.clock.advance(5)
    const error = await catchFailure(acquire(fleet.limiters[0], undefined, { timeLeft: 500 }), TimeoutError)
    expect(error).toMatchObject({ code: 'DEADLINE_EXCEEDED', kind: 'deadline', milliseconds: 500 })
  })

  it('that turns out to be too early ends the call as soon as the store has said so', async () => {
    const fleet = await createTaughtFleet(0)
    const failing = catchFailure(acquire(fleet.limiters[0], undefined, { timeLeft: 500 }), TimeoutError)
    const asked = fleet.clock.monotonic()
    await fleet.clock.advance(10)
    expect(await failing).toMatchObject({ code: 'DEADLINE_EXCEEDED' })
    expect(fleet.clock.monotonic() - asked).toBeLessThan(50)
  })

  it('that callers before it leave no time for ends the call at once', async () => {
    const fleet = await createTaughtFleet(0)
    askMany(fleet, 0, 100)
    await fleet.clock.advance(5)
    const asked = fleet.clock.monotonic()
    const late = acquire(fleet.limiters[0], undefined, { timeLeft: 5_000 })
    expect(await catchFailure(late, TimeoutError)).toMatchObject({ code: 'DEADLINE_EXCEEDED' })
    expect(fleet.clock.monotonic()).toBe(asked)
  })

  it('that can be met is kept', async () => {
    const fleet = await createTaughtFleet(0)
    const permit = acquire(fleet.limiters[0], undefined, { timeLeft: 1500 })
    await fleet.clock.advance(1100)
    await permit
  })
})

describe('a refusal', () => {
  it('holds back the other processes from their next exchange on', async () => {
    const fleet = await createTaughtFleet(10)
    const permit = await acquire(fleet.limiters[0])
    permit.release({ refused: true, responded: true, sent: true, retryAfter: 30_000 })
    await fleet.clock.advance(1)
    const others = askMany(fleet, 1, 1)
    await fleet.clock.advance(29_900)
    expect(others).toHaveLength(0)
    expect(fleet.limiters[1]?.state(fleetKey).read.pausedUntil).toBe(fleet.clock.now() + 99)
    await fleet.clock.advance(200)
    expect(others).toHaveLength(1)
  })

  it('that lasts for longer than a caller waits ends its call', async () => {
    const fleet = await createTaughtFleet(10)
    ;(await acquire(fleet.limiters[0])).release({
      refused: true,
      responded: true,
      sent: true,
      retryAfter: 30_000,
    })
    const error = await catchFailure(
      acquire(fleet.limiters[0], undefined, { longestPause: 10_000 }),
      RateLimitError,
    )
    expect(error).toMatchObject({ outcome: 'not-sent', retryAfter: 30_000 })
  })
})

describe('a share', () => {
  it('leaves the rest of the bucket to others, who need not wait behind it', async () => {
    const fleet = await createTaughtFleet(12)
    const background: RatePermit[] = []
    for (let index = 0; index < 10; index += 1)
      void acquire(fleet.limiters[0], undefined, { share: 0.5 }).then((permit) => background.push(permit))
    await fleet.clock.advance(5)
    expect(background).toHaveLength(2)
    const urgent = askMany(fleet, 0, 5)
    await fleet.clock.advance(5)
    expect(urgent).toHaveLength(5)
    expect(background).toHaveLength(2)
  })

  it('is one of the bucket as it is after refills, and after responses to others on their way', async () => {
    const fleet = await createTaughtFleet(19)
    // The bucket has no room for more than one of the refill.
    await fleet.clock.advance(1300)
    const background: RatePermit[] = []
    for (let index = 0; index < 30; index += 1)
      void acquire(fleet.limiters[0], undefined, { share: 0.5 }).then((permit) => background.push(permit))
    await fleet.clock.advance(20)
    expect(background).toHaveLength(10)
    background[0]?.release(fleet.report(19))
    await fleet.clock.advance(20)
    expect(background).toHaveLength(10)
  })
})

describe('the state', () => {
  it('is that of this process and of the fleet, without asking the store', async () => {
    const fleet = await createTaughtFleet(10)
    const permits = askMany(fleet, 0, 12)
    await fleet.clock.advance(5)
    const asked = fleet.store.requests.length
    expect(fleet.limiters[0]?.state(fleetKey)).toMatchObject({
      mode: 'shared',
      read: { capacity: 20, refill: { amount: 10, period: 1000 }, inFlight: permits.length, waiting: 2 },
      write: { capacity: undefined, inFlight: 0 },
    })
    expect(fleet.store.requests).toHaveLength(asked)
  })
})

describe('closing', () => {
  it('returns what was promised, and what will be', async () => {
    const fleet = await createTaughtFleet(0)
    const leave = new AbortController()
    const left = [1, 2, 3, 4, 5].map(() => catchFailure(acquire(fleet.limiters[0], leave.signal), Error))
    await fleet.clock.advance(5)
    leave.abort(new Error('over'))
    await Promise.all(left)
    await fleet.limiters[0]?.close()
    const permits = askMany(fleet, 1, 10)
    await fleet.clock.advance(1010)
    expect(permits).toHaveLength(10)
  })

  it('waits for what is under way, and leaves no timer behind', async () => {
    const fleet = await createTaughtFleet(10)
    ;(await acquire(fleet.limiters[0])).release(fleet.report(9))
    expect(fleet.clock.sleeping).toBeGreaterThan(0)
    await fleet.limiters[0]?.close()
    expect(fleet.clock.sleeping).toBe(0)
    expect(fleet.store.closed).toBe(1)
    const last = fleet.store.requests.at(-1)
    expect(last).toMatchObject({ want: 0, settled: 1 })
  })

  it('leaves no timer behind where the store does not respond', async () => {
    const fleet = await createTaughtFleet(10)
    fleet.store.mode = 'hang'
    const permits = askMany(fleet, 0, 1)
    await fleet.clock.advance(5000)
    for (const permit of permits) permit.release(fleet.report(9))
    await fleet.limiters[0]?.close()
    const asked = fleet.store.requests.length
    fleet.store.mode = 'up'
    await fleet.clock.advance(0)
    expect(fleet.clock.sleeping).toBe(0)
    expect(fleet.store.requests).toHaveLength(asked)
  })

  it('during an outage lets a client that is created later return to the store', async () => {
    const fleet = await createTaughtFleet(0)
    fleet.store.mode = 'down'
    const permits = askMany(fleet, 0, 1)
    await fleet.clock.advance(5000)
    for (const permit of permits) permit.release(fleet.report(9))
    await fleet.limiters[0]?.close()
    fleet.store.mode = 'up'
    askMany(fleet, 0, 1)
    await fleet.clock.advance(5)
    expect(fleet.limiters[0]?.state(fleetKey).mode).toBe('shared')
  })

  it('of one client lets another one that uses the limiter go on', async () => {
    const fleet = await createTaughtFleet(0)
    const permits = askMany(fleet, 0, 1)
    await fleet.limiters[0]?.close()
    expect(fleet.store.closed).toBe(0)
    await fleet.clock.advance(1100)
    expect(permits).toHaveLength(1)
    permits[0]?.release(fleet.report(5))
    await fleet.limiters[0]?.close()
    expect(fleet.store.closed).toBe(1)
    const again = askMany(fleet, 0, 1)
    await fleet.clock.advance(50)
    expect(again).toHaveLength(1)
  })
})

it('tens of thousands of calls may wait without blocking the program', async () => {
  const fleet = await createTaughtFleet(0)
  // Each has a signal of its own: one of all would look at its listeners for each new one.
  const signals = Array.from({ length: 30_000 }, () => new AbortController().signal)
  const started = performance.now()
  for (const signal of signals) void acquire(fleet.limiters[0], signal, { timeLeft: 1e9 })
  await fleet.clock.advance(5)
  expect(fleet.limiters[0]?.state(fleetKey).read.waiting).toBe(30_000)
  // Far more than it takes, and far less than where every call looks at all others.
  expect(performance.now() - started).toBeLessThan(5000)
})

describe('options', () => {
  it('that cannot be right are refused', () => {
    const fleet = createFleet(usual)
    const invalid = expect.objectContaining({ code: 'OPTION_INVALID' })
    expect(() => sharedRateLimiter(fleet.store, { maxInFlight: 0 })).toThrow(invalid)
    expect(() => sharedRateLimiter(fleet.store, JSON.parse('{"clok":1}'))).toThrow(invalid)
    expect(() => sharedRateLimiter(fleet.store, JSON.parse('{"clock":{}}'))).toThrow(invalid)
  })
})

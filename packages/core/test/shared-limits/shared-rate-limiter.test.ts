import { describe, expect, it } from 'vitest'
import type { RateLimitReport } from '../../src/runtime.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { acquire, createFleet, fleetKey } from '../support/simulated-fleet.ts'
import { askMany, createTaughtFleet, usual } from '../support/taught-fleet.ts'

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

import { describe, expect, it } from 'vitest'
import { sharedRateLimiter } from '../../src/shared-limits.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { acquire, createFleet, fleetKey } from '../support/simulated-fleet.ts'
import { askMany, createTaughtFleet, usual } from '../support/taught-fleet.ts'

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

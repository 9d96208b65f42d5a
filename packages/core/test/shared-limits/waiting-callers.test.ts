import { describe, expect, it } from 'vitest'
import { RateLimitError, TimeoutError } from '@cloudconnexa/errors'
import type { RatePermit } from '../../src/runtime.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { acquire, fleetKey } from '../support/simulated-fleet.ts'
import { askMany, createTaughtFleet } from '../support/taught-fleet.ts'

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

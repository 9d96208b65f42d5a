import { describe, expect, it } from 'vitest'
import { acquire, createFleet, type Fleet, fleetKey } from '../support/simulated-fleet.ts'
import { askMany, createTaughtFleet, usual } from '../support/taught-fleet.ts'

function readMode(fleet: Fleet, process = 0): string | undefined {
  return fleet.limiters[process]?.state(fleetKey).mode
}

describe('a store that does not respond', () => {
  it.each(['hang', 'down'] as const)('(%s) lets the process go on with its share', async (mode) => {
    const fleet = await createTaughtFleet(0)
    // Both are active, and the first knows it.
    askMany(fleet, 1, 1)
    await fleet.clock.advance(1)
    askMany(fleet, 0, 1)
    await fleet.clock.advance(1010)
    fleet.store.mode = mode
    const permits = askMany(fleet, 0, 100)
    await fleet.clock.advance(300)
    expect(readMode(fleet)).toBe('degraded')
    await fleet.clock.advance(10_000)
    // Five a second are the half of ten.
    expect(permits.length).toBeGreaterThanOrEqual(45)
    expect(permits.length).toBeLessThanOrEqual(56)
  })

  it('is waited for no longer than 250 ms', async () => {
    const fleet = await createTaughtFleet(10)
    fleet.store.mode = 'hang'
    askMany(fleet, 0, 1)
    await fleet.clock.advance(249)
    expect(readMode(fleet)).toBe('shared')
    await fleet.clock.advance(1)
    expect(readMode(fleet)).toBe('degraded')
  })

  it('delays no call that has a promise, and the share begins where the promises end', async () => {
    const fleet = await createTaughtFleet(0)
    const first = askMany(fleet, 0, 20)
    await fleet.clock.advance(5)
    fleet.store.mode = 'down'
    await fleet.clock.advance(2005)
    expect(first).toHaveLength(20)
    const then = askMany(fleet, 0, 20)
    await fleet.clock.advance(90)
    expect(then).toHaveLength(0)
    await fleet.clock.advance(1000)
    expect(then.length).toBeGreaterThanOrEqual(8)
    expect(then.length).toBeLessThanOrEqual(11)
  })

  it('is found out by one bucket for both; promises of the other one are used before its share', async () => {
    const fleet = await createTaughtFleet(0)
    const permits = askMany(fleet, 0, 20)
    await fleet.clock.advance(5)
    fleet.store.mode = 'down'
    const signal = new AbortController().signal
    void fleet.limiters[0]?.acquire({ bucket: 'write', credentialKey: fleetKey, signal })
    askMany(fleet, 0, 20)
    await fleet.clock.advance(1900)
    expect(readMode(fleet)).toBe('degraded')
    expect(permits).toHaveLength(10)
    expect(fleet.limiters[0]?.state(fleetKey).read.inFlight).toBe(10)
  })

  it('is asked again until it responds; what was sent meanwhile is reported then', async () => {
    const fleet = await createTaughtFleet(10)
    fleet.store.mode = 'down'
    const permits = askMany(fleet, 0, 3)
    await fleet.clock.advance(1000)
    for (const permit of permits) permit.release(fleet.report(5))
    fleet.store.mode = 'up'
    await fleet.clock.advance(400)
    expect(readMode(fleet)).toBe('shared')
    expect(fleet.store.requests.filter(({ unpromised }) => unpromised > 0)).toHaveLength(1)
    expect(fleet.store.requests.at(-1)).toMatchObject({ unpromised: permits.length, want: 0 })
  })

  it('that responds late has its promises used all the same', async () => {
    const fleet = await createTaughtFleet(10)
    fleet.store.mode = 'hang'
    const permits = askMany(fleet, 0, 6)
    await fleet.clock.advance(300)
    fleet.store.mode = 'up'
    await fleet.clock.advance(1)
    expect(readMode(fleet)).toBe('shared')
    expect(permits).toHaveLength(6)
  })

  it('does not get a report twice whose arrival is not known', async () => {
    const fleet = await createTaughtFleet(10)
    const [permit] = [await acquire(fleet.limiters[0])]
    permit.release(fleet.report(9))
    fleet.store.mode = 'hang'
    askMany(fleet, 0, 3)
    await fleet.clock.advance(600)
    fleet.store.mode = 'up'
    await fleet.clock.advance(2000)
    expect(fleet.store.requests.filter(({ settled }) => settled > 0)).toHaveLength(1)
    // Whether it has arrived is not known, so that the process goes on by another name.
    askMany(fleet, 0, 5)
    await fleet.clock.advance(5)
    expect(fleet.store.requests.at(-1)?.process).not.toBe(fleet.store.requests[0]?.process)
  })

  it('and has lost its memory leads to no more requests than the bucket allows', async () => {
    const fleet = await createTaughtFleet(19)
    const stop = fleet.clock.autoAdvance()
    const work = Promise.all(
      [0, 1].map(async (process) => {
        for (let call = 0; call < 60; call += 1) {
          if (call === 30 && process === 0) fleet.store.accounts.clear()
          await fleet.send(process)
        }
      }),
    )
    await work
    stop()
    expect(fleet.server.refusals).toBeLessThanOrEqual(5)
  })

  it('is given a second the first time, when it has to be opened or connected to', async () => {
    const fleet = createFleet(usual)
    fleet.store.mode = 'hang'
    const permits = askMany(fleet, 0, 1)
    await fleet.clock.advance(999)
    expect(readMode(fleet)).toBe('shared')
    await fleet.clock.advance(1)
    expect(readMode(fleet)).toBe('degraded')
    expect(permits).toHaveLength(1)
  })

  it('from the start lets the process learn the limits by itself', async () => {
    const fleet = createFleet(usual)
    fleet.store.mode = 'down'
    const permits = askMany(fleet, 0, 30)
    await fleet.clock.advance(300)
    expect(permits).toHaveLength(1)
    permits[0]?.release(fleet.report(7))
    await fleet.clock.advance(1)
    expect(permits).toHaveLength(8)
    await fleet.clock.advance(1000)
    expect(permits).toHaveLength(18)
  })

  it('does not limit what the API does not limit', async () => {
    const fleet = createFleet(usual)
    fleet.store.mode = 'down'
    const permits = askMany(fleet, 0, 30)
    await fleet.clock.advance(300)
    permits[0]?.release({ refused: false, responded: true, sent: true })
    await fleet.clock.advance(1)
    expect(permits).toHaveLength(30)
  })

  it('keeps to the pause that a refusal asks for', async () => {
    const fleet = await createTaughtFleet(10)
    fleet.store.mode = 'down'
    const first = askMany(fleet, 0, 1)
    await fleet.clock.advance(500)
    first[0]?.release({ refused: true, responded: true, sent: true, retryAfter: 5000 })
    const then = askMany(fleet, 0, 1)
    await fleet.clock.advance(4900)
    expect(then).toHaveLength(0)
    await fleet.clock.advance(200)
    expect(then).toHaveLength(1)
  })
})

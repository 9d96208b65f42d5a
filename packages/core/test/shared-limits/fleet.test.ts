import { describe, expect, it } from 'vitest'
import { createRandom } from '../support/simulated-bucket.ts'
import { createFleet, type Fleet, type FleetOptions } from '../support/simulated-fleet.ts'

interface Work extends FleetOptions {
  readonly calls: number
  readonly atOnce: number
}

/** Lets every process make its calls, and measures. */
async function run(
  work: Work,
): Promise<{ fleet: Fleet; share: number; perCall: number; finishes: number[] }> {
  const fleet = createFleet(work)
  const { clock, server, store } = fleet
  const { processes, calls, atOnce, burst, amount, period } = work
  const start = clock.now()
  const finishes: number[] = []
  const stop = clock.autoAdvance()
  await Promise.all(
    Array.from({ length: processes }, async (_, process) => {
      let started = 0
      const loop = async (): Promise<void> => {
        while (started < calls) {
          started += 1
          const refusals = server.refusals
          await fleet.send(process)
          if (server.refusals > refusals) started -= 1
        }
      }
      await Promise.all(Array.from({ length: atOnce }, loop))
      finishes.push(clock.now() - start)
    }),
  )
  const elapsed = clock.now() - start
  stop()
  const total = processes * calls
  const possible = Math.ceil((total - burst) / amount) * period
  return { fleet, share: possible / elapsed, perCall: store.requests.length / total, finishes }
}

function computeFairness(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0)
  return sum ** 2 / (values.length * values.reduce((total, value) => total + value ** 2, 0))
}

describe('a fleet on one key', () => {
  const usual = { burst: 20, amount: 10, period: 1000, latency: 10, processes: 8, storeLatency: 3 }

  it.each([
    { ...usual, calls: 60, atOnce: 1, seed: 1 },
    { ...usual, calls: 60, atOnce: 5, seed: 2 },
    { ...usual, calls: 60, atOnce: 1, latency: 100, seed: 3 },
    { ...usual, calls: 60, atOnce: 1, storeLatency: 40, seed: 4 },
    { ...usual, calls: 200, atOnce: 20, processes: 1, seed: 5 },
  ])('burst 20, 10 a second: %o', async (work) => {
    const { fleet, share, perCall, finishes } = await run(work)
    expect(fleet.server.refusals).toBe(0)
    expect(share).toBeGreaterThanOrEqual(0.95)
    expect(perCall).toBeLessThanOrEqual(0.5)
    expect(computeFairness(finishes)).toBeGreaterThanOrEqual(0.9)
  })

  it.each([
    { ...usual, burst: 20, amount: 1, calls: 10, atOnce: 1, seed: 6 },
    { ...usual, burst: 20, amount: 1, period: 15_000, calls: 6, atOnce: 1, seed: 7 },
    { ...usual, burst: 5, amount: 2, calls: 12, atOnce: 1, seed: 8 },
    { ...usual, processes: 40, calls: 8, atOnce: 1, seed: 9 },
  ])('slow buckets and many processes: %o', async (work) => {
    const { fleet, share, finishes } = await run(work)
    expect(fleet.server.refusals).toBe(0)
    expect(share).toBeGreaterThanOrEqual(0.95)
    expect(computeFairness(finishes)).toBeGreaterThanOrEqual(0.9)
  })

  // A full bucket counts its next refill from the next request, so that time passes between a refill and the first response.
  it.each([
    { ...usual, burst: 10, amount: 10, calls: 30, atOnce: 1, seed: 10 },
    { ...usual, burst: 100, amount: 100, calls: 150, atOnce: 5, seed: 11 },
    { ...usual, burst: 10, amount: 6, calls: 30, atOnce: 1, seed: 12 },
  ])('refills that fill the bucket: %o', async (work) => {
    const { fleet, share, finishes } = await run(work)
    expect(fleet.server.refusals).toBe(0)
    expect(share).toBeGreaterThanOrEqual(0.75)
    expect(computeFairness(finishes)).toBeGreaterThanOrEqual(0.9)
  })
})

describe('processes that are killed', () => {
  it.each([13, 14, 15])('cost no refusal, and what they had is found again, seed %i', async (seed) => {
    const fleet = createFleet({
      burst: 20,
      amount: 10,
      period: 1000,
      latency: 10,
      processes: 8,
      storeLatency: 3,
      seed,
    })
    const { clock, server } = fleet
    const stop = clock.autoAdvance()
    const start = clock.now()
    let served = 0
    await Promise.all(
      Array.from({ length: 8 }, async (_, process) => {
        // Five of them are gone after three to seven seconds, each with the promises that it has.
        const isVictim = process < 5
        for (let call = 0; call < 60; call += 1) {
          if (isVictim && clock.now() - start > 3000 + 1000 * process) return
          await fleet.send(process)
          served += 1
        }
      }),
    )
    const elapsed = clock.now() - start
    stop()
    expect(server.refusals).toBe(0)
    expect([...fleet.store.accounts.values()].map(({ missing }) => missing)).toEqual([0])
    expect((Math.ceil((served - 20) / 10) * 1000) / elapsed).toBeGreaterThanOrEqual(0.85)
  })
})

describe('any fleet that is alone on its key', () => {
  const seeds = Array.from({ length: 30 }, (_, index) => index + 1)

  it.each(seeds)('is never refused, whatever it does, seed %i', async (seed) => {
    const random = createRandom(seed * 7919)
    const pick = <Value>(values: readonly [Value, ...Value[]]): Value =>
      values[Math.floor(random() * values.length)] ?? values[0]
    const burst = pick([5, 10, 20, 60])
    const amount = Math.max(1, Math.floor(burst * pick([0.05, 0.1, 0.3, 0.5])))
    const processes = pick([1, 2, 3, 8])
    const fleet = createFleet({
      burst,
      amount,
      processes,
      seed,
      period: pick([1000, 3000, 15_000]),
      latency: pick([1, 10, 50]),
      storeLatency: pick([0, 3, 30]),
    })
    const longestRest = pick([0, 300, 3000])
    const stop = fleet.clock.autoAdvance()
    await Promise.all(
      Array.from({ length: processes }, async (_, process) => {
        for (let burstNumber = 0; burstNumber < 5; burstNumber += 1) {
          await fleet.clock.sleep(random() * longestRest)
          const calls = Array.from({ length: 1 + Math.floor(random() * 8) }, async () => {
            // Some callers do not wait to the end.
            const leave = new AbortController()
            const call = fleet.send(process, leave.signal)
            if (random() < 0.2) {
              await fleet.clock.sleep(random() * 500)
              leave.abort(new Error('left'))
            }
            await call.catch(() => undefined)
          })
          await Promise.all(calls)
        }
      }),
    )
    stop()
    expect(fleet.server.refusals).toBe(0)
  })
})

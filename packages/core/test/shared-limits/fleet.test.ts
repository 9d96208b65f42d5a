import { describe, expect, it } from 'vitest'
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
})

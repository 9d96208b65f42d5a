import type { RatePermit } from '../../src/runtime.ts'
import { acquire, createFleet, type Fleet } from './simulated-fleet.ts'

/** A bucket, and the processes that use it. */
export const usual = { burst: 20, amount: 10, period: 1000, latency: 0, processes: 2 }

/** Lets one process learn the limits. */
export async function createTaughtFleet(
  remaining: number,
  options: Partial<typeof usual> = {},
): Promise<Fleet> {
  const fleet = createFleet({ ...usual, ...options })
  const permit = await acquire(fleet.limiters[0])
  permit.release(fleet.report(remaining))
  await fleet.clock.advance(5)
  return fleet
}

/** Asks for permits and keeps those that are granted. */
export function askMany(fleet: Fleet, process: number, count: number): RatePermit[] {
  const permits: RatePermit[] = []
  for (let index = 0; index < count; index += 1)
    void acquire(fleet.limiters[process]).then((permit) => permits.push(permit))
  return permits
}

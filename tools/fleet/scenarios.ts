import type { FleetOptions } from '../../examples/fleet/run-fleet.ts'
import type { StoreName } from '../../examples/fleet/store.ts'

const processes = 8

/** The fleets that are measured, one after the other: what starts beside them would count as theirs. */
export const fleetRuns: readonly FleetOptions[] = [
  ...createRuns({ burst: 20, rate: 10, calls: 200 }, ['redis', 'sqlite', 'none']),
  ...createRuns({ burst: 20, rate: 1, calls: 20 }, ['redis', 'sqlite', 'none']),
  ...createRuns({ burst: 100, rate: 100, calls: 150 }, ['redis', 'sqlite']),
  ...createRuns({ burst: 10, rate: 10, calls: 30 }, ['redis', 'sqlite']),
]

/** One process for which the bucket is always full enough, so that what is left is what the store costs. */
export const latencyRuns: readonly FleetOptions[] = createRuns({ burst: 1000, rate: 1000, calls: 2000 }, [
  'none',
  'redis',
  'sqlite',
]).map((run) => ({ ...run, processes: 1 }))

function createRuns(
  options: Omit<FleetOptions, 'store' | 'processes'>,
  stores: readonly StoreName[],
): readonly FleetOptions[] {
  return stores.map((store) => ({ ...options, store, processes }))
}

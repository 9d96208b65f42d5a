import type { FleetOptions, FleetResult } from './run-fleet.ts'

/** How well a fleet shared its key. */
export interface FleetFigures {
  /** The shortest time that the bucket allows over the time that was taken, 0 to 1. */
  readonly throughput: number
  /** Jain's index of the calls that each process had made when the first one ended: 1 is equal. */
  readonly fairness: number
  /** Jain's index of the times at which the processes ended. */
  readonly finishFairness: number
  /** Scripts that Redis ran per call; `undefined` for other stores. */
  readonly commandsPerCall: number | undefined
  /** Calls that failed. */
  readonly failed: number
}

/** Compares a run with what its bucket allows. */
export function calculateFigures(result: FleetResult, { burst, rate }: FleetOptions): FleetFigures {
  const { workers, commands } = result
  const calls = workers.reduce((sum, { finishedAt }) => sum + finishedAt.length, 0)
  const ends = workers.map(({ finishedAt }) => finishedAt.at(-1) ?? 0)
  const firstEnd = Math.min(...ends)
  const refills = Math.max(0, Math.ceil((calls - burst) / rate))
  return {
    throughput: refills === 0 ? 1 : (1000 * refills) / Math.max(...ends),
    fairness: calculateJain(
      workers.map(({ finishedAt }) => finishedAt.filter((time) => time <= firstEnd).length),
    ),
    finishFairness: calculateJain(ends),
    commandsPerCall: commands === undefined ? undefined : commands / calls,
    failed: workers.reduce((sum, { failed }) => sum + failed, 0),
  }
}

/** Jain's index of fairness: 1 when all shares are equal, 1/n when one has everything. */
function calculateJain(shares: readonly number[]): number {
  const sum = shares.reduce((total, share) => total + share, 0)
  const squares = shares.reduce((total, share) => total + share * share, 0)
  return squares === 0 ? 1 : sum ** 2 / (shares.length * squares)
}

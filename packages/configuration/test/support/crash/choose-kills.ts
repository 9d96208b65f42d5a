import * as fc from 'fast-check'
import { type KillPoint, type PointKind, pointKinds } from './kill-points.ts'

/**
 * Chooses places to kill a process at: as many of each kind, spread over its whole course.
 *
 * @param counts - How often an undisturbed process comes by each kind of place.
 */
export function chooseKills(
  counts: Readonly<Partial<Record<PointKind, number>>>,
  total: number,
  seed: number,
): readonly KillPoint[] {
  const kinds = pointKinds.filter((kind) => (counts[kind] ?? 0) > 0)
  const random = fc.sample(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
    seed,
    numRuns: total,
  })
  const rounds = Math.ceil(total / kinds.length)
  return random.map((offset, index) => {
    const kind = kinds[index % kinds.length] ?? 'sync-after'
    // In the part of the course that is the turn of the round.
    const share = (Math.floor(index / kinds.length) + offset) / rounds
    return { kind, number: 1 + Math.floor(share * (counts[kind] ?? 1)) }
  })
}

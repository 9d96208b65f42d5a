import type { GoalName } from '../report/goals.ts'
import type { Figure } from '../report/result.ts'
import { computeSpread } from './statistics.ts'

/** A figure from one value in each round. */
export function createFigure(goal: GoalName, values: readonly number[], against?: string): Figure {
  const { median, lowerQuartile, upperQuartile } = computeSpread(values)
  return {
    goal,
    value: median,
    quartiles: [lowerQuartile, upperQuartile],
    ...(against === undefined ? {} : { against }),
  }
}

/** Who has the lowest median of some. */
export function findLowest(
  names: readonly string[],
  readValues: (name: string) => readonly number[],
): string {
  const [first] = names.toSorted(
    (a, b) => computeSpread(readValues(a)).median - computeSpread(readValues(b)).median,
  )
  if (first === undefined) throw new RangeError('Nobody took part.')
  return first
}

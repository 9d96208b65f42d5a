import type { GoalName } from '../report/goals.ts'
import type { Figure } from '../report/result.ts'
import { spreadOf } from './statistics.ts'

/** A figure from one value in each round. */
export function figureOf(goal: GoalName, values: readonly number[], against?: string): Figure {
  const { median, lowerQuartile, upperQuartile } = spreadOf(values)
  return {
    goal,
    value: median,
    quartiles: [lowerQuartile, upperQuartile],
    ...(against === undefined ? {} : { against }),
  }
}

/** Who has the lowest median of some. */
export function lowest(names: readonly string[], valuesOf: (name: string) => readonly number[]): string {
  const [first] = names.toSorted((a, b) => spreadOf(valuesOf(a)).median - spreadOf(valuesOf(b)).median)
  if (first === undefined) throw new RangeError('Nobody took part.')
  return first
}

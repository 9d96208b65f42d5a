import { max, median, min, quantile } from 'simple-statistics'

/** Where the middle of some measurements is and how far they lie apart. */
export interface Spread {
  readonly median: number
  readonly lowerQuartile: number
  readonly upperQuartile: number
  readonly least: number
  readonly most: number
}

/** One measurement of each contender in each round. */
export type Rounds = readonly ReadonlyMap<string, number>[]

/** The spread of some measurements. */
export function computeSpread(values: readonly number[]): Spread {
  const list = [...values]
  return {
    median: median(list),
    lowerQuartile: quantile(list, 0.25),
    upperQuartile: quantile(list, 0.75),
    least: min(list),
    most: max(list),
  }
}

/** What one contender measured in each round. */
export function collectValues(rounds: Rounds, name: string): number[] {
  return rounds.map((round) => readValue(round, name))
}

/** One contender as a multiple of another, each time in the same round: load from outside falls on both. */
export function computeRatios(rounds: Rounds, name: string, base: string): number[] {
  return rounds.map((round) => readValue(round, name) / readValue(round, base))
}

/** The value that a contender has in a round. */
export function readValue(round: ReadonlyMap<string, number>, name: string): number {
  const value = round.get(name)
  if (value === undefined) throw new RangeError(`"${name}" did not take part in every round.`)
  return value
}

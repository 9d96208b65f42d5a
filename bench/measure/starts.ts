import { middle } from '../report/numbers.ts'
import type { ResultTable } from '../report/result.ts'
import { alternate, type Contender } from './alternate.ts'
import { runChild } from './child.ts'
import { type Rounds, valueIn, valuesOf } from './statistics.ts'

/** Starts of processes, measured in rounds. */
export interface Starts {
  /** Milliseconds from the start to the first word. */
  readonly time: Rounds
  /** Milliseconds of processor time up to there. */
  readonly processorTime: Rounds
}

/** The process that does nothing. */
export const bare = 'bare'

/** Starts a process of each name in turn, and of one that does nothing. */
export async function measureStarts(
  names: readonly string[],
  child: string,
  argumentsOf: (name: string) => readonly string[],
  rounds: number,
  progress: (done: number, of: number) => void,
): Promise<Starts> {
  const processorTime: Map<string, number>[] = []
  let current = new Map<string, number>()
  const contenders = [bare, ...names].map((name): Contender => ({
    name,
    turn: async () => {
      const { untilFirstLine, said } = await runChild(child, argumentsOf(name))
      // The child is ours.
      current.set(name, (said as { processorTime: number }).processorTime / 1_000)
      return untilFirstLine
    },
  }))
  const time = await alternate(contenders, rounds, (done, of) => {
    // The first round only warms up.
    if (done > 0) processorTime.push(current)
    current = new Map()
    progress(done, of)
  })
  return { time, processorTime }
}

/** What a name took longer than the process that does nothing, in each round. */
export function overBare(rounds: Rounds, name: string): number[] {
  return rounds.map((round) => valueIn(round, name) - valueIn(round, bare))
}

/** One name as a multiple of another, both over the process that does nothing in the same round. */
export function ratiosOverBare(rounds: Rounds, name: string, base: string): number[] {
  const others = overBare(rounds, base)
  return overBare(rounds, name).map((value, index) => value / (others[index] ?? Number.NaN))
}

/** The table of some starts. */
export function startsTable(
  title: string,
  what: string,
  names: readonly string[],
  starts: Starts,
): ResultTable {
  return {
    title,
    head: [what, 'ms over bare Node', 'ms of processor time over bare Node'],
    rows: [
      ['bare Node itself', middle(valuesOf(starts.time, bare)), middle(valuesOf(starts.processorTime, bare))],
      ...names.map((name) => [
        name,
        middle(overBare(starts.time, name)),
        middle(overBare(starts.processorTime, name)),
      ]),
    ],
  }
}

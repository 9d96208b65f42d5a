import { formatMedian } from '../report/numbers.ts'
import type { ResultTable } from '../report/result.ts'
import { measureAlternately, type Contender } from './alternate.ts'
import { runChild } from './child.ts'
import { type Rounds, readValue, collectValues } from './statistics.ts'

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
  const time = await measureAlternately(contenders, rounds, (done, of) => {
    // The first round only warms up.
    if (done > 0) processorTime.push(current)
    current = new Map()
    progress(done, of)
  })
  return { time, processorTime }
}

/** What a name took longer than the process that does nothing, in each round. */
export function subtractBare(rounds: Rounds, name: string): number[] {
  return rounds.map((round) => readValue(round, name) - readValue(round, bare))
}

/** One name as a multiple of another, both over the process that does nothing in the same round. */
export function computeRatiosOverBare(rounds: Rounds, name: string, base: string): number[] {
  const others = subtractBare(rounds, base)
  return subtractBare(rounds, name).map((value, index) => value / (others[index] ?? Number.NaN))
}

/** The table of some starts. */
export function buildStartsTable(
  title: string,
  what: string,
  names: readonly string[],
  starts: Starts,
): ResultTable {
  return {
    title,
    head: [what, 'ms over bare Node', 'ms of processor time over bare Node'],
    rows: [
      [
        'bare Node itself',
        formatMedian(collectValues(starts.time, bare)),
        formatMedian(collectValues(starts.processorTime, bare)),
      ],
      ...names.map((name) => [
        name,
        formatMedian(subtractBare(starts.time, name)),
        formatMedian(subtractBare(starts.processorTime, name)),
      ]),
    ],
  }
}

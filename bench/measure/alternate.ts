import type { Rounds } from './statistics.ts'

/** Somebody who takes turns with others. */
export interface Contender {
  readonly name: string
  /** Has one turn and says what was measured. */
  readonly turn: () => Promise<number>
}

/**
 * Lets contenders take turns, round after round. The order changes from round to round, so that nobody always follows the same
 * neighbour. One more round comes first and is not counted: it warms up.
 */
export async function measureAlternately(
  contenders: readonly Contender[],
  count: number,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<Rounds> {
  const rounds: Map<string, number>[] = []
  for (let index = 0; index <= count; index += 1) {
    const round = new Map<string, number>()
    for (const { name, turn } of rotate(contenders, index)) {
      try {
        round.set(name, await turn())
      } catch (error) {
        throw new Error(`${name} failed`, { cause: error })
      }
    }
    if (index > 0) rounds.push(round)
    progress(index, count)
  }
  return rounds
}

/** Another order for each round: everybody starts once, and every other round runs backwards. */
function rotate<T>(list: readonly T[], by: number): T[] {
  const start = by % list.length
  const turned = [...list.slice(start), ...list.slice(0, start)]
  return by % 2 === 0 ? turned : turned.toReversed()
}

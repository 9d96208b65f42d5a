import type { Check } from './check.ts'
import { findNextCheck } from './run-checks.ts'

/** Milliseconds that each check took when it last passed, by name. */
export type Durations = Readonly<Record<string, number>>

/** How far a run is. */
export interface RunState {
  readonly waiting: readonly Check[]
  /** The checks that run, with the milliseconds since each was started. */
  readonly running: ReadonlyMap<Check, number>
  /** Names of those that have ended. */
  readonly ended: ReadonlySet<string>
}

/**
 * Computes how long a run will still take, by doing it in thought with the durations of the last one: checks wait for each
 * other, and some run alone. A new check is taken to be like the others.
 *
 * @param slots - How many run at a time.
 * @returns Milliseconds, or `undefined` where no duration is known.
 */
export function estimateTimeLeft(state: RunState, durations: Durations, slots: number): number | undefined {
  const known = [...state.waiting, ...state.running.keys()].flatMap(({ name }) => durations[name] ?? [])
  if (known.length === 0) return undefined
  const usual = known.reduce((sum, duration) => sum + duration, 0) / known.length
  const getDuration = ({ name }: Check): number => durations[name] ?? usual
  const waiting = new Set(state.waiting)
  const ended = new Set(state.ended)
  const ends = new Map(
    [...state.running].map(([one, elapsed]) => [one, Math.max(0, getDuration(one) - elapsed)]),
  )
  let time = 0
  for (;;) {
    const next = findNextCheck(waiting, [...ends.keys()], ended, slots)
    if (next !== undefined) {
      waiting.delete(next)
      ends.set(next, time + getDuration(next))
      continue
    }
    const [first] = [...ends].toSorted(([, one], [, other]) => one - other)
    if (first === undefined) return time
    const [check, end] = first
    ends.delete(check)
    ended.add(check.name)
    time = end
  }
}

/** `about 3 min left`, in steps that a reader can use. */
export function formatTimeLeft(milliseconds: number): string {
  const seconds = milliseconds / 1_000
  if (seconds < 3) return 'almost done'
  return seconds < 90
    ? `about ${Math.ceil(seconds / 5) * 5} s left`
    : `about ${Math.round(seconds / 60)} min left`
}

import type { Outcome } from '../shared/outcome.ts'

/** One entry of the table of checks. */
export interface Check {
  readonly name: string
  /** What holds when the check has passed. */
  readonly proves: string
  /** Names of checks that have to pass first; they run even if only this one was asked for. */
  readonly needs?: readonly string[]
  /** Nothing else runs meanwhile: the check keeps all cores busy by itself, or measures time. */
  readonly alone?: true
  readonly run: () => Promise<Outcome>
}

/** A check that has ended. */
export interface Result {
  readonly check: Check
  readonly outcome: Outcome
  /** Milliseconds. */
  readonly duration: number
}

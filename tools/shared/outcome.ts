/** How many tests a check ran, where it runs tests of its own. */
export interface TestCounts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** How a check ended. */
export interface Outcome {
  readonly state: 'passed' | 'failed' | 'skipped'
  /** Shown whole when the check failed. */
  readonly output?: string
  /** A few words for the check's own line: how much was looked at, or why it was skipped. */
  readonly note?: string
  /** Facts that a reader wants also when all is well, one a line. */
  readonly details?: readonly string[]
  /** The tests that the check ran; they are counted in its place. */
  readonly tests?: TestCounts
}

/** The outcome of looking for problems. */
export function toOutcome(
  problems: readonly string[],
  facts: Pick<Outcome, 'note' | 'details'> = {},
): Outcome {
  return problems.length === 0
    ? { ...facts, state: 'passed' }
    : { ...facts, state: 'failed', output: problems.join('\n') }
}

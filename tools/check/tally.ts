import type { Result, TestCounts } from './check.ts'

/** Counts the results; a check that ran tests is counted by its tests. */
export function tally(results: readonly Result[]): TestCounts {
  const counts = results.map(countsOf)
  return {
    passed: sum(counts.map(({ passed }) => passed)),
    failed: sum(counts.map(({ failed }) => failed)),
    skipped: sum(counts.map(({ skipped }) => skipped)),
  }
}

/** The closing line: `12 passed, 0 failed`, and what was skipped, if anything. */
export function closingLine({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function countsOf({ outcome: { state, tests } }: Result): TestCounts {
  const one = (wanted: string): number => (state === wanted ? 1 : 0)
  if (tests === undefined) return { passed: one('passed'), failed: one('failed'), skipped: one('skipped') }
  // A run can fail with every test green: an error outside of the tests, or a file that could not be read.
  return { ...tests, failed: Math.max(tests.failed, one('failed')) }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

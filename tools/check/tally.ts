import type { Result } from './check.ts'
import type { TestCounts } from '../shared/outcome.ts'

/** Counts the results; a check that ran tests is counted by its tests. */
export function countResults(results: readonly Result[]): TestCounts {
  const counts = results.map(countResult)
  return {
    passed: addUp(counts.map(({ passed }) => passed)),
    failed: addUp(counts.map(({ failed }) => failed)),
    skipped: addUp(counts.map(({ skipped }) => skipped)),
  }
}

/** The closing line: `12 passed, 0 failed`, and what was skipped, if anything. */
export function formatClosingLine({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** The checks that were skipped, and why: their own lines are far up by then. Nothing where none was. */
export function formatSkipped(results: readonly Result[]): string | undefined {
  const skipped = results.filter(({ outcome }) => outcome.state === 'skipped')
  if (skipped.length === 0) return undefined
  return `Skipped: ${skipped.map(({ check, outcome: { note } }) => check.name + (note === undefined ? '' : ` (${note})`)).join(', ')}`
}

function countResult({ outcome: { state, tests } }: Result): TestCounts {
  const countOne = (wanted: string): number => (state === wanted ? 1 : 0)
  if (tests === undefined)
    return { passed: countOne('passed'), failed: countOne('failed'), skipped: countOne('skipped') }
  // A run can fail with every test green: an error outside of the tests, or a file that could not be read.
  return { ...tests, failed: Math.max(tests.failed, countOne('failed')) }
}

function addUp(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

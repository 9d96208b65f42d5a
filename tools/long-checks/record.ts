import type { Result } from '../check/check.ts'

/** Where and when the steps ran. */
export interface Circumstances {
  /** ISO date, without the time. */
  readonly date: string
  /** Short hash; with a remark where files differed from it. */
  readonly commit: string
  readonly cores: number
  /** Version of Node. */
  readonly node: string
}

/** Where the record stands in `docs/long-checks.md`. */
export const recordMarkers = {
  begin: '<!-- written by tools/long-checks/main.ts -->',
  end: '<!-- end of what tools/long-checks/main.ts has written -->',
} as const

const words = { passed: 'passed', failed: 'FAILED', skipped: 'skipped' } as const

/** Formats the results as the section of `docs/long-checks.md`. */
export function formatRecord(
  results: readonly Result[],
  { date, commit, cores, node }: Circumstances,
): string {
  const rows = results.map(({ check, outcome, duration }) => [
    check.name,
    words[outcome.state],
    formatDuration(duration),
    outcome.note ?? '',
  ])
  const total = results.reduce((sum, { duration }) => sum + duration, 0)
  return [
    `${date}, commit ${commit}, ${cores} cores, Node ${node}: ${formatDuration(total)} in all.`,
    '',
    ...[['step', 'result', 'time', 'its last line'], ['---', '---', '---', '---'], ...rows].map(
      (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
    ),
  ].join('\n')
}

/** Formats milliseconds as minutes and seconds. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`
}

import type { Check } from './check.ts'
import type { Durations } from './time-left.ts'

/** What a report knows of the run; time can be replaced in tests. */
export interface ReportOptions {
  readonly checks: readonly Check[]
  /** How many run at a time. */
  readonly slots: number
  /** What the last run took. */
  readonly durations: Durations
  /** Milliseconds from any point on. */
  readonly now?: () => number
  /** Calls again every second, until what it returns is called. */
  readonly repeat?: (action: () => void) => () => void
}

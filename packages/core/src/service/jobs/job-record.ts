import type { JobItem, JobStep } from './job-step.ts'
import type { JobProgress, JobReport, JobRow, JobStatus } from './job.ts'

/** What has come of a job until now. */
export class JobRecord {
  readonly #now: () => number
  readonly #requests: () => number
  readonly #startedAt: number
  readonly #rows: JobRow[] = []
  readonly #counts: Record<JobStatus, number> = { done: 0, unchanged: 0, failed: 0, skipped: 0 }
  #milliseconds: number | undefined
  /** Whether the job ended early. */
  aborted = false

  /**
   * @param now - The time, in milliseconds.
   * @param requests - How many requests were sent until now.
   */
  constructor(now: () => number, requests: () => number) {
    this.#now = now
    this.#requests = requests
    this.#startedAt = now()
  }

  /** Adds the rows of a step, those whose status was not known before with what came of it. */
  add({ items }: JobStep, outcome: Pick<JobRow, 'status' | 'error' | 'reason'>): void {
    for (const item of items) {
      const row = toRow(item, outcome)
      this.#counts[row.status] += 1
      this.#rows.push(row)
    }
  }

  /** Stops the time. */
  end(): void {
    this.#milliseconds = this.#elapsed()
  }

  /** The report until now. */
  toReport(): JobReport {
    return {
      rows: [...this.#rows],
      counts: { ...this.#counts },
      requests: this.#requests(),
      milliseconds: this.#milliseconds ?? this.#elapsed(),
      aborted: this.aborted,
    }
  }

  /**
   * How far the job is.
   *
   * @param total - All rows, where they are known.
   * @param next - The step that is next.
   */
  toProgress(total: number | undefined, next: JobStep | undefined): JobProgress {
    const done = this.#rows.length
    const known = total ?? done + (next?.items.length ?? 0)
    const current = next?.items.find(({ status }) => status === undefined)?.name
    const tried = this.#counts.done + this.#counts.failed
    const perRow = tried === 0 ? undefined : this.#elapsed() / tried
    return {
      done,
      total: known,
      failed: this.#counts.failed,
      ...(current !== undefined && { current }),
      ...(total !== undefined && perRow !== undefined && { remaining: Math.round(perRow * (total - done)) }),
    }
  }

  // Wall time may be set back meanwhile.
  #elapsed(): number {
    return Math.max(0, this.#now() - this.#startedAt)
  }
}

function toRow(item: JobItem, outcome: Pick<JobRow, 'status' | 'error' | 'reason'>): JobRow {
  const { kind, name, id, action, status, reason, error } = item
  const base = { kind, name, ...(id !== undefined && { id }), action }
  if (status !== undefined)
    return { ...base, status, ...(reason !== undefined && { reason }), ...(error !== undefined && { error }) }
  return { ...base, ...(reason !== undefined && { reason }), ...outcome }
}

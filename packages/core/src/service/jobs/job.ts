import type { CallOptions } from '../../call/call-options.ts'

/**
 * What came of a row: it was done, there was nothing to do, it failed (`error`), or it was not tried (`reason`).
 */
export type JobStatus = 'done' | 'unchanged' | 'failed' | 'skipped'

/** One object of a job, and what the job does to it. */
export interface JobSubject {
  /** What it is, such as `setting` or `domain`. */
  readonly kind: string
  /** What people call it. */
  readonly name: string
  /** Id of the object, where it has one by then. */
  readonly id?: string
  /** What the job does to it, such as `set` or `add`. */
  readonly action: string
  /** Why it was skipped, or what else is to be said. */
  readonly reason?: string
}

/** One object of a job, and what came of it. */
export interface JobRow extends JobSubject {
  /** What came of it. */
  readonly status: JobStatus
  /** Why it failed. */
  readonly error?: Error
}

/** What came of a job, or has come of it until now. */
export interface JobReport {
  /** In the order of the input. */
  readonly rows: readonly JobRow[]
  /** How many rows there are of each status. */
  readonly counts: Readonly<Record<JobStatus, number>>
  /** HTTP requests that were sent, retries included; without those for tokens. */
  readonly requests: number
  /** Time since the job began. */
  readonly milliseconds: number
  /** Whether the job ended early because its signal aborted or the client was closed. */
  readonly aborted: boolean
}

/** How far a job is. */
export interface JobProgress {
  /** Rows that are over, whatever came of them. */
  readonly done: number
  /** Rows in all, as far as they are known. */
  readonly total: number
  /** Rows that have failed. */
  readonly failed: number
  /** Name of the row that is next; absent at the end. */
  readonly current?: string
  /** What the next request has to wait for, and how long at least. */
  readonly waiting?: { readonly for: 'rate-limit'; readonly milliseconds: number }
  /** Time left in milliseconds, estimated from the time until now. */
  readonly remaining?: number
}

/** Options of a method that does a job. The call options hold for every request; `timeout` is the time of the whole job. */
export type JobOptions = CallOptions & {
  /** Called before every request or group of rows, and at the end. What it throws is logged and changes nothing. */
  readonly onProgress?: ((progress: JobProgress) => void) | undefined
  /** Skips all further rows after one that failed. Default `false`: the others do not depend on it. */
  readonly stopOnFailure?: boolean | undefined
  /** Looks up what there is to do and changes nothing: rows that would be done are skipped. Default `false`. */
  readonly dryRun?: boolean | undefined
}

/**
 * A job under way: a promise of its report. A row that fails does not reject it. It rejects when the input is not valid, before
 * anything is sent; with the reason of its signal; and when the client is closed.
 */
export interface Job extends Promise<JobReport> {
  /** The report until now. It stays when the job was aborted. */
  readonly report: JobReport
}

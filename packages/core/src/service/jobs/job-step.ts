import type { CallOptions } from '../../call/call-options.ts'
import type { JobStatus, JobSubject } from './job.ts'

/** A row that is to be dealt with. One whose `status` is known already is reported as it is. */
export interface JobItem extends JobSubject {
  /**
   * What is known already: before anything is sent, or of rows that were dealt with at once and are reported as they finish. Those
   * stay in the report even when the job was aborted meanwhile.
   */
  readonly status?: JobStatus
  /** Why it has failed, where that is known already. */
  readonly error?: Error
}

/** Rows that are dealt with together, mostly one row by one request. */
export interface JobStep {
  /** The rows, in the order of the input. */
  readonly items: readonly JobItem[]
  /**
   * Deals with the rows; absent where there is nothing to do. When it rejects they have failed.
   *
   * @param options - For all its requests: they share the time of the job, and are counted.
   * @returns `unchanged` where it turns out that there was nothing to do.
   */
  readonly run?: (options: CallOptions) => PromiseLike<unknown>
}

/**
 * The steps of a job. Those that are only known when others are done come from an asynchronous generator; what it throws
 * rejects the job.
 */
export type JobSteps = readonly JobStep[] | AsyncIterable<JobStep>

/** What a job consists of. */
export interface JobPlan {
  /**
   * Checks the input and looks up what there is to do; what it throws rejects the job before anything is changed.
   *
   * @param options - For all its requests.
   */
  readonly prepare: (options: CallOptions) => Promise<JobSteps>
  /** How many rows there are, where the steps come from a generator and that is known nevertheless. Called after `prepare`. */
  readonly countRows?: () => number | undefined
}

import type { CallOptions } from '../../call/call-options.ts'
import type { JobSubject } from './job.ts'

/** A row that is to be dealt with. One whose `status` is known already is reported as it is. */
export interface JobItem extends JobSubject {
  /** What is known before anything is sent. */
  readonly status?: 'unchanged' | 'skipped'
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
}

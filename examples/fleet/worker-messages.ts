import type { StoreName } from './store.ts'

/** The first message to a worker. */
export interface WorkerOrder {
  readonly store: StoreName
  /** Where the store is. */
  readonly address: string
  readonly baseUrl: string
  readonly clientId: string
  readonly clientSecret: string
  /** How many calls it makes, one after the other. */
  readonly calls: number
}

/** The last message of a worker. */
export interface WorkerReport {
  /** How many milliseconds each call took, also those that failed. */
  readonly latencies: readonly number[]
  /** When each call ended that did not fail, in milliseconds: since 1970 from the worker, since the common start in the result. */
  readonly finishedAt: readonly number[]
  /** Calls that failed. */
  readonly failed: number
}

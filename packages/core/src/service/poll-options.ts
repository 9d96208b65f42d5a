/** Options of a waiter. */
export interface PollOptions {
  /** Ends the wait; it rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined
  /** Longest wait in milliseconds. Default 120,000. */
  readonly timeout?: number | undefined
  /** Time between two requests in milliseconds. Default 5,000; every request counts against the rate limit. */
  readonly interval?: number | undefined
  /** What is waited for, for the error: `connector … to be online`. */
  readonly awaited?: string | undefined
}

/** What polling once came to: not yet, or done with a value. */
export type PollResult<T> = { readonly done: false } | { readonly done: true; readonly value: T }

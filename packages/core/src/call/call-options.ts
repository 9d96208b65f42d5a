import type { RetryOptions } from './retry-options.ts'

/**
 * How responses are checked against their models. `off`: not at all. `warn`: all of it, before it is handed out; what differs is
 * explained in the log afterwards, for each operation once a minute, and no call fails for it. `throw`: all of it, before it is
 * handed out, with a `ResponseValidationError`. Of a model without a check, `warn` looks at the envelope and the first item.
 */
export type ResponseValidation = 'off' | 'warn' | 'throw'

/** Options that every method of every service takes as its last argument. */
export interface CallOptions {
  /** Ends the call wherever it is: in the queue, on the wire, between attempts. It rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined
  /**
   * Longest time of the whole method with queue and retries, in milliseconds, also where it sends several requests. Default:
   * that of the client (none).
   */
  readonly timeout?: number | undefined
  /** Longest time of one HTTP request, in milliseconds. Default: that of the client (30,000). */
  readonly attemptTimeout?: number | undefined
  /** Headers to add. They cannot replace those that the SDK sets itself. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** `false` sends the request once; otherwise overrides single retry options of the client. */
  readonly retry?: false | Partial<RetryOptions> | undefined
  /** How the response is checked. Default: that of the client (`warn`). */
  readonly validate?: ResponseValidation | undefined
}

/** How many pages of a list are in flight before they are requested. */
export type PagesAhead = 0 | 1 | 2 | 3 | 4

/** What a list's options have besides those of every call. */
export interface ReadAheadOption {
  /**
   * How many pages to have in flight before they are needed, from the first page on, where the API says how many there
   * are; one at most where it does not. Only on requests that the rate limit leaves to spare. Default: one, from the second
   * page on; `0` reads a page when it is needed.
   */
  readonly readAhead?: PagesAhead | undefined
}

import type { RetryOptions } from '../policies/retry-options.ts'

/**
 * How answers are checked against their models: not at all; the envelope and the first item, after the answer was
 * handed out, with findings in the log; or all of it, before it is handed out, with a `ResponseValidationError`.
 */
export type ResponseValidation = 'off' | 'warn' | 'throw'

/** Options that every method of every service takes as its last argument. */
export interface CallOptions {
  /** Ends the call wherever it is: in the queue, on the wire, between attempts. It rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined
  /** Longest time of the whole call with queue and retries, in milliseconds. Default: that of the client (none). */
  readonly timeout?: number | undefined
  /** Longest time of one HTTP request, in milliseconds. Default: that of the client (30,000). */
  readonly attemptTimeout?: number | undefined
  /** Headers to add. They cannot replace those that the SDK sets itself. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** `false` sends the request once; otherwise overrides single retry options of the client. */
  readonly retry?: false | Partial<RetryOptions> | undefined
  /** How the answer is checked. Default: that of the client (`warn`). */
  readonly validate?: ResponseValidation | undefined
}

/** A list's options, taken apart: what {@link CallOptions} names, and the rest, which are filters. */
export function splitListOptions(options: CallOptions): {
  readonly call: CallOptions
  readonly filters: Readonly<Record<string, unknown>>
} {
  const { signal, timeout, attemptTimeout, headers, retry, validate, ...filters } = options
  return { call: { signal, timeout, attemptTimeout, headers, retry, validate }, filters }
}

import type { CallOptions } from './call-options.ts'

// Registered, because a plugin may bring its own copy of this package, whose services pass options to a client of this one.
const deadlineKey: unique symbol = Symbol.for('cloudconnexa.deadline')
const countKey: unique symbol = Symbol.for('cloudconnexa.requests')

/** How many requests the calls of a method have sent. */
export interface RequestCount {
  requests: number
}

/** Call options that carry the end of a method of several requests. */
interface SharedOptions extends CallOptions {
  /** By the monotonic time of the client's clock. */
  readonly [deadlineKey]?: number
  readonly [countKey]?: RequestCount
}

/**
 * The same options with a deadline, so that all calls that get them share one `timeout` instead of having it each.
 *
 * @param timeout - Time of all calls together, in milliseconds.
 * @param now - Monotonic time of the client's clock.
 */
export function shareTimeout(options: CallOptions, timeout: number, now: number): CallOptions {
  // A method within a method must be done when the outer one has to be.
  const deadline = readDeadline(options) ?? now + timeout
  const shared: SharedOptions = { ...options, timeout, [deadlineKey]: deadline }
  return shared
}

/** When the calls that share a timeout have to be over; `undefined` where the timeout is that of one call. */
export function readDeadline(options: SharedOptions): number | undefined {
  return options[deadlineKey]
}

/** The same options, so that the requests of all calls that get them are counted. */
export function countRequests(options: CallOptions, count: RequestCount): CallOptions {
  const counted: SharedOptions = { ...options, [countKey]: count }
  return counted
}

/** Adds to the count of the options, where they have one. */
export function addRequests(options: SharedOptions, requests: number): void {
  const count = options[countKey]
  if (count !== undefined) count.requests += requests
}

/** The options, with what the calls of a method share where others have that. */
export function copyShared<Options extends CallOptions>(source: SharedOptions, options: Options): Options {
  const { [deadlineKey]: deadline, [countKey]: count } = source
  return {
    ...options,
    ...(deadline !== undefined && { [deadlineKey]: deadline }),
    ...(count !== undefined && { [countKey]: count }),
  }
}

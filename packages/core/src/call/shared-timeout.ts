import type { CallOptions } from './call-options.ts'

const deadlineKey: unique symbol = Symbol('deadline')

/** Call options that carry the end of a method of several requests. */
interface SharedOptions extends CallOptions {
  /** By the monotonic time of the client's clock. */
  readonly [deadlineKey]?: number
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

/** The options, with the deadline of others where those have one. */
export function copyDeadline<Options extends CallOptions>(source: SharedOptions, options: Options): Options {
  const deadline = readDeadline(source)
  return deadline === undefined ? options : { ...options, [deadlineKey]: deadline }
}

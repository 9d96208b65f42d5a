import type { CallOptions } from '../call/call-options.ts'
import { keepCalledMethod } from '../call/called-method.ts'
import { areUsableOptions } from '../call/unusable-options.ts'
import { guardResponseShape } from './guard-response-shape.ts'
import type { ServiceContext } from './service.ts'

/** Options of a method that waits for something. */
export interface WaitOptions extends CallOptions {
  /** Longest wait in all, in milliseconds. Default 120,000. */
  readonly timeout?: number | undefined
  /** Time between two requests, in milliseconds. Default 5,000; every request counts against the rate limit. */
  readonly interval?: number | undefined
}

/** What is waited for. */
export interface WaitSteps<Response, Result> {
  /** Sends one request. */
  readonly ask: (options: CallOptions) => PromiseLike<Response>
  /** The result, if the response holds it; `undefined` to ask again. */
  readonly result: (response: Response) => Result | undefined
  /** Names what is waited for, for the error: `connector … to be online`. */
  readonly awaited: string
}

/**
 * Sends requests until a response holds the result.
 *
 * @param context - The context of the service.
 * @param steps - What is sent, and how the result is found in a response.
 * @param waitOptions - The options of the method; its `timeout` is that of the whole wait.
 * @throws {ValidationError} (`REQUEST_INVALID`) when an option cannot be right; then nothing is sent.
 * @throws {TimeoutError} (`DEADLINE_EXCEEDED`) when no response holds it in time.
 * @throws {ResponseValidationError} (`RESPONSE_INVALID`) when a response is of a form in which nothing can be found.
 */
export function waitFor<Response, Result>(
  context: ServiceContext,
  { ask, result, awaited }: WaitSteps<Response, Result>,
  waitOptions: WaitOptions = {},
): Promise<Result> {
  // Says what is wrong with them, and asks nothing.
  if (!areUsableOptions(waitOptions)) return context.poll(async () => ({ done: false }), waitOptions)
  const { timeout, interval, signal, ...options } = waitOptions
  // Read now, because the requests are sent after something has been awaited.
  const named = keepCalledMethod(options)
  return context.poll(
    async (pollSignal) => {
      const response = await ask({ ...named, signal: pollSignal })
      const value = guardResponseShape(() => result(response))
      return value === undefined ? { done: false } : { done: true, value }
    },
    { timeout, interval, signal, awaited },
  )
}

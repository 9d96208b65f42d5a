import type { CallOptions } from '../call/call-options.ts'
import { guardResponseShape } from './guard-response-shape.ts'
import type { ServiceContext } from './service.ts'

/** Options of a method that waits for something. */
export type WaitOptions = Omit<CallOptions, 'timeout'> & {
  /** Longest wait in all, in milliseconds. Default 120,000. */
  readonly timeout?: number | undefined
  /** Time between two questions, in milliseconds. Default 5,000; every question counts against the rate limit. */
  readonly interval?: number | undefined
}

/** What is waited for. */
export interface WaitSteps<Answer, Result> {
  /** Asks once. */
  readonly ask: (options: CallOptions) => PromiseLike<Answer>
  /** The result, if the answer holds it; `undefined` to ask again. */
  readonly result: (answer: Answer) => Result | undefined
  /** Names what is waited for, for the error: `connector … to come online`. */
  readonly awaited: string
}

/**
 * Asks until the answer holds the result.
 *
 * @throws TimeoutError (`DEADLINE_EXCEEDED`) when it does not in time; ResponseValidationError (`RESPONSE_INVALID`) when the
 *   answer is of a form in which nothing can be found.
 */
export function waitFor<Answer, Result>(
  context: ServiceContext,
  { ask, result, awaited }: WaitSteps<Answer, Result>,
  { timeout, interval, signal, ...options }: WaitOptions = {},
): Promise<Result> {
  return context.poll(
    async (pollSignal) => {
      const answer = await ask({ ...options, signal: pollSignal })
      const value = guardResponseShape(() => result(answer))
      return value === undefined ? { done: false } : { done: true, value }
    },
    { timeout, interval, signal, awaited },
  )
}

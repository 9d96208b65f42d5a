import { TimeoutError } from '@cloudconnexa/errors'
import { addLastFailure } from '../call/deadline-exceeded.ts'
import { createInvalidOptions } from '../call/invalid-input.ts'
import { type FailureWatch, watchFailures } from '../call/failure-watch.ts'
import { findPollOptionIssues } from '../service/poll-option-issues.ts'
import type { PollOptions, PollResult } from '../service/poll-options.ts'
import { rejectOnAbort, linkSignals } from '../async/cancellation.ts'
import { type ClientLifetime, createClientClosed } from './client-lifetime.ts'
import type { Clock } from '../time/clock.ts'
import { sleepUnlessEnding } from './sleep.ts'

/**
 * Asks until it is done.
 *
 * @throws {ValidationError} (`REQUEST_INVALID`) when an option cannot be right; nothing is asked.
 * @throws {TimeoutError} (`DEADLINE_EXCEEDED`) when it is not done in time.
 * @throws {AbortError} (`CLIENT_CLOSED`) when the client ends; a client that drains lets the question under way finish.
 */
export async function poll<T>(
  ask: (signal: AbortSignal) => Promise<PollResult<T>>,
  options: PollOptions,
  clock: Clock,
  lifetime: ClientLifetime,
): Promise<T> {
  const issues = findPollOptionIssues(options)
  if (issues.length > 0) throw createInvalidOptions('the wait', issues)
  const { signal, timeout = 120_000, interval = 5000, awaited = 'the awaited state' } = options
  const wait = linkSignals(signal, lifetime.closed)
  const timer = linkSignals()
  /** Failures of the question under way; none between two questions. */
  let watch: FailureWatch | undefined
  const end = clock.monotonic() + timeout
  // A question that hangs, or stands in the queue, must not outlast the wait.
  clock.sleep(timeout, timer.signal).then(
    () => wait.abort(createPollTimeout(awaited, timeout, watch)),
    () => undefined,
  )
  try {
    for (;;) {
      wait.signal.throwIfAborted()
      lifetime.ending.throwIfAborted()
      watch = watchFailures(wait.signal)
      const result = await rejectOnAbort(ask(wait.signal), wait.signal)
      watch = undefined
      if (result.done) return result.value
      if (clock.monotonic() + interval >= end) throw createPollEnd(awaited, { timeout, interval })
      await sleepUnlessEnding(interval, wait.signal, clock, lifetime)
    }
  } catch (error) {
    throw lifetime.isReason(error) ? createClientClosed() : error
  } finally {
    timer.abort(undefined)
    wait.release()
  }
}

/** Nothing is known anew before the time is over, so that the rest of it is not waited for. */
function createPollEnd(
  awaited: string,
  { timeout, interval }: { readonly timeout: number; readonly interval: number },
): TimeoutError {
  return createPollError(
    `Waiting for ${awaited} was not done within ${timeout} ms: the next look, ${interval} ms later, would be too late.`,
    timeout,
  )
}

/** @param watch - Of the question that was under way. */
function createPollTimeout(awaited: string, timeout: number, watch?: FailureWatch): TimeoutError {
  return createPollError(`Timed out after ${timeout} ms while waiting for ${awaited}.`, timeout, watch)
}

function createPollError(message: string, timeout: number, watch?: FailureWatch): TimeoutError {
  const failure = watch?.failure
  const look =
    watch === undefined
      ? 'or look at the state yourself'
      : 'and check whether the API and the network respond'
  return new TimeoutError(addLastFailure(message, failure), {
    code: 'DEADLINE_EXCEEDED',
    hint: failure?.hint ?? `Give it more time with the option \`timeout\`, ${look}.`,
    kind: 'deadline',
    milliseconds: timeout,
    cause: failure,
  })
}

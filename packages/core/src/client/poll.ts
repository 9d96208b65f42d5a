import { TimeoutError } from '@cloudconnexa/errors'
import type { PollOptions, PollResult } from '../service/poll-options.ts'
import { rejectOnAbort, linkSignals } from '../async/cancellation.ts'
import { type ClientLifetime, createClientClosed } from './client-lifetime.ts'
import type { Clock } from '../time/clock.ts'
import { sleepUnlessEnding } from './sleep.ts'

/**
 * Asks until it is done.
 *
 * @throws {TimeoutError} (`DEADLINE_EXCEEDED`) when it is not done in time.
 * @throws {AbortError} (`CLIENT_CLOSED`) when the client ends; a client that drains lets the question under way finish.
 */
export async function poll<T>(
  ask: (signal: AbortSignal) => Promise<PollResult<T>>,
  { signal, timeout = 120_000, interval = 5000, awaited = 'the awaited state' }: PollOptions,
  clock: Clock,
  lifetime: ClientLifetime,
): Promise<T> {
  const wait = linkSignals(signal, lifetime.closed)
  const timer = linkSignals()
  const end = clock.monotonic() + timeout
  // A question that hangs, or stands in the queue, must not outlast the wait.
  clock.sleep(timeout, timer.signal).then(
    () => wait.abort(createPollTimeout(awaited, timeout)),
    () => undefined,
  )
  try {
    for (;;) {
      wait.signal.throwIfAborted()
      lifetime.ending.throwIfAborted()
      const result = await rejectOnAbort(ask(wait.signal), wait.signal)
      if (result.done) return result.value
      if (clock.monotonic() + interval >= end) throw createPollTimeout(awaited, timeout)
      await sleepUnlessEnding(interval, wait.signal, clock, lifetime)
    }
  } catch (error) {
    throw lifetime.isReason(error) ? createClientClosed() : error
  } finally {
    timer.abort(undefined)
    wait.release()
  }
}

function createPollTimeout(awaited: string, timeout: number): TimeoutError {
  return new TimeoutError(`Timed out after ${timeout} ms while waiting for ${awaited}.`, {
    code: 'DEADLINE_EXCEEDED',
    hint: 'Give it more time with the option `timeout`, or look at the state yourself.',
    kind: 'deadline',
    milliseconds: timeout,
  })
}

import { TimeoutError } from '@cloudconnexa/errors'
import { abortable, linkSignals } from '../cancellation.ts'
import { type ClientLifetime, createClientClosed } from '../client/client-lifetime.ts'
import type { Clock } from '../clock.ts'

/** Options of a waiter. */
export interface PollOptions {
  /** Ends the wait; it rejects with the signal's own reason. */
  readonly signal?: AbortSignal | undefined
  /** Longest wait in milliseconds. Default 120,000. */
  readonly timeout?: number | undefined
  /** Time between two questions in milliseconds. Default 5,000; every question counts against the rate limit. */
  readonly interval?: number | undefined
  /** What is waited for, for the error: `connector … to come online`. */
  readonly awaited?: string | undefined
}

/** One answer of what is polled: not yet, or done with a value. */
export type PollResult<T> = { readonly done: false } | { readonly done: true; readonly value: T }

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
    () => wait.abort(notInTime(awaited, timeout)),
    () => undefined,
  )
  try {
    for (;;) {
      wait.signal.throwIfAborted()
      lifetime.ending.throwIfAborted()
      const result = await abortable(ask(wait.signal), wait.signal)
      if (result.done) return result.value
      if (clock.monotonic() + interval >= end) throw notInTime(awaited, timeout)
      await sleepUnlessEnding(interval, wait.signal, clock, lifetime)
    }
  } catch (error) {
    throw lifetime.isReason(error) ? createClientClosed() : error
  } finally {
    timer.abort(undefined)
    wait.release()
  }
}

async function sleepUnlessEnding(
  milliseconds: number,
  signal: AbortSignal,
  clock: Clock,
  { ending }: ClientLifetime,
): Promise<void> {
  const pause = linkSignals(signal, ending)
  try {
    await clock.sleep(milliseconds, pause.signal)
  } finally {
    pause.release()
  }
}

function notInTime(awaited: string, timeout: number): TimeoutError {
  return new TimeoutError(`Waited ${timeout} ms for ${awaited}, in vain.`, {
    code: 'DEADLINE_EXCEEDED',
    hint: 'Give it more time with the option `timeout`, or look at the state yourself.',
    kind: 'deadline',
    milliseconds: timeout,
  })
}

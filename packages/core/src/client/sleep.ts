import type { ValidationError } from '@cloudconnexa/errors'
import { createInvalidArgument } from '../call/invalid-input.ts'
import { linkSignals } from '../async/cancellation.ts'
import type { Clock } from '../time/clock.ts'
import { type ClientLifetime, createClientClosed } from './client-lifetime.ts'

/**
 * Waits until a time is over; no longer than the client takes new work, since whatever would follow would be refused.
 *
 * @throws {ValidationError} (`REQUEST_INVALID`) when the time is not a number of zero or more.
 * @throws {AbortError} (`CLIENT_CLOSED`) when the client is closed, or begins to drain. The reason of the signal is passed on.
 */
export async function sleepWhileOpen(
  milliseconds: number,
  signal: AbortSignal | undefined,
  clock: Clock,
  lifetime: ClientLifetime,
): Promise<void> {
  if (!(milliseconds >= 0)) throw createInvalidTime()
  try {
    await sleepUnlessEnding(milliseconds, signal, clock, lifetime)
  } catch (error) {
    throw lifetime.isReason(error) ? createClientClosed() : error
  }
}

/** Waits until a time is over; rejects with the reason of the signal, or with that of the lifetime when it begins to end. */
export async function sleepUnlessEnding(
  milliseconds: number,
  signal: AbortSignal | undefined,
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

function createInvalidTime(): ValidationError {
  const issue = { path: 'milliseconds', message: 'must be a number of zero or more' }
  return createInvalidArgument(
    'The time to sleep is not a number of zero or more.',
    [issue],
    'Pass milliseconds.',
  )
}

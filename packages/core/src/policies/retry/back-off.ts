import { type CloudConnexaError, RateLimitError } from '@cloudconnexa/errors'
import { readRequestedWait } from './requested-wait.ts'
import type { RetryOptions } from '../../call/retry-options.ts'

/** What a back-off depends on. */
export interface BackOffFacts {
  /** Why the attempt before has failed. */
  readonly error: CloudConnexaError
  /** Which back-off of the call it is, from 1. */
  readonly count: number
  readonly options: RetryOptions
  /** A random number from 0 (inclusive) to 1 (exclusive). */
  readonly random: number
  /** Wall time in milliseconds since 1970, for a Retry-After that is a date. */
  readonly now: number
}

/**
 * Calculates the time before a call is sent again, in milliseconds. Half of it is fixed, so that all attempts together outlast a
 * short outage; half of it is random, so that clients that failed together do not come back together.
 */
export function calculateBackOff({ error, count, options, random, now }: BackOffFacts): number {
  const { baseDelay, maxDelay } = options
  const ceiling = Math.min(maxDelay, baseDelay * 2 ** (count - 1))
  const delay = ceiling * (0.5 + random / 2)
  const asked = readRequestedWait(error, now)
  // Where the server names the time, only the random part comes on top.
  if (asked !== undefined) return Math.max(delay, asked + random * ceiling)
  if (!(error instanceof RateLimitError)) return delay
  // A 429 without a time to wait: the limiter waits where it knows the limits; where not, be patient.
  return Math.min(maxDelay, baseDelay * 2 ** count) + random * ceiling
}

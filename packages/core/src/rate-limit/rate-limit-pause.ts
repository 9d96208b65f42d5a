import { RateLimitError, type TimeoutError } from '@cloudconnexa/errors'
import { createDeadlineExceeded } from '../call/deadline-exceeded.ts'

/**
 * Creates the error of a request that is not sent, because a pause that a 429 has asked for goes on for longer than its caller waits.
 *
 * @param milliseconds - How long the pause goes on.
 */
export function createRateLimitPause(milliseconds: number): RateLimitError {
  return new RateLimitError(
    `The API has asked to wait ${Math.ceil(milliseconds / 1000)} s longer; nothing was sent.`,
    {
      hint: 'Try again after that time, or allow a longer wait with the option `retry.maxRetryAfter`.',
      retryAfter: Math.ceil(milliseconds),
      outcome: 'not-sent',
      isRetryable: true,
    },
  )
}

/**
 * Creates the error of a request that is not sent, because its turn is known to come after the end of its call.
 *
 * @param timeout - Time that the whole call has, in milliseconds.
 * @param wait - Milliseconds until its turn.
 */
export function createTooLongWait(timeout: number, wait: number): TimeoutError {
  return createDeadlineExceeded(timeout, `the rate limit lets it start in ${Math.round(wait)} ms`)
}

import { type Outcome, TimeoutError } from '@cloudconnexa/errors'

/**
 * The error of a request that takes longer than it may.
 *
 * @param milliseconds - Time that the request had.
 * @param outcome - What is known of its effect.
 * @param head - Status and headers of its response, where they have arrived.
 */
export function createAttemptTimeout(
  milliseconds: number,
  outcome: Outcome,
  head?: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
): TimeoutError {
  const message =
    head === undefined
      ? `No response arrived within ${milliseconds} ms.`
      : `The response with status ${head.status} was not complete within ${milliseconds} ms.`
  return new TimeoutError(message, {
    code: 'ATTEMPT_TIMEOUT',
    hint: 'Give a single request more time with the option `attemptTimeout`, or ask for smaller pages.',
    kind: 'attempt',
    milliseconds,
    outcome,
    isRetryable: true,
    ...head,
  })
}

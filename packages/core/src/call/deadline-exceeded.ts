import { TimeoutError } from '@cloudconnexa/errors'

/**
 * The error of a call whose time is over, or would be over before it could go on.
 *
 * @param timeout - Time that the call had, in milliseconds.
 * @param reason - Why it ends before its time is over.
 * @param cause - The failure of the last attempt.
 */
export function createDeadlineExceeded(timeout: number, reason?: string, cause?: unknown): TimeoutError {
  return new TimeoutError(
    `The call was not done within its ${timeout} ms${reason === undefined ? '.' : `: ${reason}.`}`,
    {
      code: 'DEADLINE_EXCEEDED',
      hint: 'Give it more time with the option `timeout`, or ask for less at once: the API allows few requests a minute.',
      kind: 'deadline',
      milliseconds: timeout,
      cause,
    },
  )
}

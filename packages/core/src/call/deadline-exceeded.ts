import { CloudConnexaError, TimeoutError } from '@cloudconnexa/errors'

const moreTime = 'Give it more time with the option `timeout`'

/**
 * The error of a call whose time is over, or would be over before it could go on.
 *
 * @param timeout - Time that the call had, in milliseconds.
 * @param reason - Why it ends before its time is over.
 * @param cause - The failure of the last attempt: the message repeats it, and the hint is that of the failure.
 */
export function createDeadlineExceeded(timeout: number, reason?: string, cause?: unknown): TimeoutError {
  const message = `The call was not done within its ${timeout} ms${reason === undefined ? '.' : `: ${reason}.`}`
  const failure = cause instanceof CloudConnexaError ? cause : undefined
  return new TimeoutError(addLastFailure(message, failure), {
    code: 'DEADLINE_EXCEEDED',
    hint: failure?.hint ?? chooseHint(reason),
    kind: 'deadline',
    milliseconds: timeout,
    cause,
  })
}

/** Adds to the message of an error what the attempt before it failed with. */
export function addLastFailure(message: string, failure: CloudConnexaError | undefined): string {
  return failure === undefined ? message : `${message} The last attempt failed: ${failure.message}`
}

/** Rate limiters name the reason; where none is named, the time ran out while the call was under way. */
function chooseHint(reason: string | undefined): string {
  return reason === undefined
    ? `${moreTime}, and check whether the API and the network respond.`
    : `${moreTime}, or ask for less at once: the API allows few requests a minute.`
}

import { CloudConnexaError } from '@cloudconnexa/errors'
import { rejectOnAbort } from './cancellation.ts'

/**
 * Waits for work that other calls may wait for as well, such as the request of a token. Its failure becomes an error of this
 * call's own: what a call adds to its error must not show on those of the others. What is there already is handed on at once.
 */
export function shareResult<T extends object>(work: T | Promise<T>, signal: AbortSignal): T | Promise<T> {
  return 'then' in work ? ownFailure(work, signal) : work
}

async function ownFailure<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await rejectOnAbort(work, signal)
  } catch (error) {
    // The reason of a signal is handed on as it is.
    throw error instanceof CloudConnexaError && !signal.aborted ? error.copy() : error
  }
}

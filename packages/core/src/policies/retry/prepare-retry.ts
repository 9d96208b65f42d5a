import type { FailedAttempt } from './failed-attempt.ts'
import type { planRetry } from './plan-retry.ts'

let planning: typeof planRetry | undefined

/**
 * Returns after the back-off when the call may be sent again, and throws its error when not. What decides that is loaded with the
 * first failure; where it cannot be, in a process without a file descriptor left, the call is not sent again.
 */
export async function prepareRetry(failed: FailedAttempt): Promise<void> {
  try {
    planning ??= (await import('./plan-retry.ts')).planRetry
  } catch {
    throw failed.error
  }
  return planning(failed)
}

import { CloudConnexaError, NetworkError, TimeoutError } from '@cloudconnexa/errors'
import { isTokenPaused } from './retry-decision.ts'

/** Whether an attempt failed because the service, or the way to it, is in trouble: not because of what was asked. */
export function isServiceFailure(error: unknown): boolean {
  if (error instanceof NetworkError) return true
  if (error instanceof TimeoutError) return error.kind === 'attempt'
  if (!(error instanceof CloudConnexaError) || error.status === undefined) return false
  // A thousand calls may share one failed token request, which has a pause of its own.
  if (isTokenPaused(error)) return false
  // Besides 5xx: 408 and its like of gateways, and bodies that break off.
  const isUndecided = error.outcome === 'unknown' || error.outcome === 'applied'
  return error.status >= 500 || (error.isRetryable && isUndecided)
}

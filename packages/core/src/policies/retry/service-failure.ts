import {
  CloudConnexaError,
  NetworkError,
  RateLimitError,
  TimeoutError,
  TokenRequestError,
} from '@cloudconnexa/errors'
import { isTokenPaused } from './retry-decision.ts'

/** Whether an attempt failed because of the service, or of the network on the way to it: not because of the request. */
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

/**
 * Whether a failure says how the service is doing. Token requests have a pause of their own, and a 429 is paced by the rate limiter:
 * neither is a sign of a failing service, nor of a healthy one.
 */
export function reflectsServiceHealth(error: CloudConnexaError): boolean {
  if (error instanceof TokenRequestError || error instanceof RateLimitError) return false
  return error.status !== undefined || isServiceFailure(error)
}

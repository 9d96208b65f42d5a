import {
  AuthenticationError,
  CircuitOpenError,
  type CloudConnexaError,
  NotFoundError,
  type Outcome,
  RateLimitError,
  TokenRequestError,
} from '@cloudconnexa/errors'
import { readRetryAfter } from '@cloudconnexa/errors/failures'
import { type Contract, isRepeatable } from '../../contract/operation.ts'

/** Whether sending a failed request again can do no harm and may help. */
export function isSafeToRepeat(error: CloudConnexaError, contract: Contract): boolean {
  if (!error.isRetryable || error instanceof CircuitOpenError) return false
  switch (error.outcome) {
    case 'not-sent':
    case 'refused':
      return true
    case 'applied':
    case 'unknown':
      return isRepeatable(contract)
    case undefined:
      return false
    default:
      return false
  }
}

/** Whether the API has refused the token of this attempt, so that one more attempt with a new token is due. */
export function isTokenRefused(error: CloudConnexaError): boolean {
  return error instanceof AuthenticationError && !(error instanceof TokenRequestError) && error.status === 401
}

/** Whether no token is requested for now. Any number of calls may fail with copies of one failed token request. */
export function isTokenPaused(error: unknown): boolean {
  return error instanceof TokenRequestError && error.retryAfter !== undefined
}

/**
 * Whether a DELETE that finds nothing has done its work in an earlier attempt whose response was lost.
 *
 * @param before - What is known of the attempts before.
 */
export function isDeletedEarlier(error: CloudConnexaError, contract: Contract, before: Outcome): boolean {
  return (
    (before === 'unknown' || before === 'applied') &&
    contract.method === 'DELETE' &&
    // The result may be `undefined`.
    (contract.response === undefined || contract.mayBeEmpty === true) &&
    error instanceof NotFoundError
  )
}

/** How long the response asks to wait, in milliseconds; `undefined` where it does not. */
export function readRequestedWait(error: CloudConnexaError, now: number): number | undefined {
  if (error instanceof RateLimitError) return error.retryAfter
  // The authenticator knows better than the headers when it requests the next token.
  if (error instanceof TokenRequestError && error.retryAfter !== undefined) return error.retryAfter
  return readRetryAfter(error.headers, now)
}

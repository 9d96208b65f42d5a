import {
  AuthenticationError,
  type CloudConnexaError,
  NotFoundError,
  type Outcome,
  TokenRequestError,
} from '@cloudconnexa/errors'
import type { Contract } from '../../contract/operation.ts'

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

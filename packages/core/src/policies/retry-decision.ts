import {
  AuthenticationError,
  CircuitOpenError,
  type CloudConnexaError,
  NotFoundError,
  type Outcome,
  RateLimitError,
  readRetryAfter,
  TokenRequestError,
} from '@cloudconnexa/errors'
import { type Contract, isRepeatable } from '../contract/contract.ts'

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

/**
 * Whether a DELETE that finds nothing has done its work in an earlier attempt whose answer was lost.
 *
 * @param before - What is known of the attempts before.
 */
export function isDeletedEarlier(error: CloudConnexaError, contract: Contract, before: Outcome): boolean {
  return (
    (before === 'unknown' || before === 'applied') &&
    contract.method === 'DELETE' &&
    contract.response === undefined &&
    error instanceof NotFoundError
  )
}

/** How long the answer asks to wait, in milliseconds; `undefined` where it does not. */
export function waitAskedFor(error: CloudConnexaError, now: number): number | undefined {
  return error instanceof RateLimitError ? error.retryAfter : readRetryAfter(error.headers, now)
}

// From what weighs most: one attempt that was carried out makes the call one that was.
const byWeight: readonly Outcome[] = ['applied', 'unknown', 'refused', 'not-sent']

/** What is known of several attempts together. */
export function combineOutcomes(before: Outcome, last: Outcome): Outcome {
  return byWeight.find((outcome) => outcome === before || outcome === last) ?? 'unknown'
}

/** Whether a POST must not be sent once more by anybody who has not looked for its effect first. */
export function mayHaveTakenEffect(outcome: Outcome | undefined, contract: Contract): boolean {
  return outcome === 'unknown' && !isRepeatable(contract)
}

/**
 * What to tell the user about a POST that may or may not have been carried out.
 *
 * @param advice - What else can be done about the failure.
 */
export function unknownOutcomeHint({ id, path }: Contract, advice?: string): string {
  const collection = path.replace(/\/\{.*$/, '')
  const hint = `It is unknown whether ${id} took effect, so it was not sent again. Look for the result (GET ${collection}) before you repeat it.`
  return advice === undefined ? hint : `${hint} ${advice}`
}

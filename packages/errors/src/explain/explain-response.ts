import {
  AuthenticationError,
  RateLimitError,
  TokenRequestError,
  UnexpectedStatusError,
} from '../classes/api-errors.ts'
import type { CloudConnexaError } from '../base/cloudconnexa-error.ts'
import { loadFailures, loadingHint } from './load-failures.ts'
import type { ErrorResponse } from '../response/response-error.ts'
import { describeStatus } from '../response/status-facts.ts'

/**
 * Creates the typed error of an error response, as `createErrorFromResponse` of `@cloudconnexa/errors/failures` does, and loads that
 * function with the first failure. Never rejects.
 *
 * @param response - The response.
 * @returns The error; a short one, without anything that the response says but its status, where the function cannot be loaded.
 */
export async function explainResponse(response: ErrorResponse): Promise<CloudConnexaError> {
  const loaded = await loadFailures().catch((): undefined => undefined)
  return loaded === undefined ? createShortError(response) : loaded.createErrorFromResponse(response)
}

function createShortError({ status, tokenRequest }: ErrorResponse): CloudConnexaError {
  const message = `The API responded with status ${status}.`
  const { isRetryable, outcome } = describeStatus(status)
  const options = { status, hint: loadingHint, isRetryable }
  if (tokenRequest === true) return new TokenRequestError(message, options)
  // What replaces tokens and what paces a client go by the class.
  if (status === 401) return new AuthenticationError(message, options)
  if (status === 429) return new RateLimitError(message, options)
  return new UnexpectedStatusError(message, { ...options, outcome })
}

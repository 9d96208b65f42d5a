import { type CloudConnexaError, RateLimitError, TokenRequestError } from '@cloudconnexa/errors'
import { readRetryAfter } from '@cloudconnexa/errors/failures'

/** How long the response asks to wait, in milliseconds; `undefined` where it does not. */
export function readRequestedWait(error: CloudConnexaError, now: number): number | undefined {
  if (error instanceof RateLimitError) return error.retryAfter
  // The authenticator knows better than the headers when it requests the next token.
  if (error instanceof TokenRequestError && error.retryAfter !== undefined) return error.retryAfter
  return readRetryAfter(error.headers, now)
}

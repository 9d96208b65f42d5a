import { CloudConnexaError, NetworkError, TimeoutError, TokenRequestError } from '@cloudconnexa/errors'
import { omitUndefined } from '../objects/omit-undefined.ts'

/**
 * Creates the error of a token request without a complete response. Only an error of the SDK becomes the cause: what other libraries
 * throw may hold the credentials.
 */
export function toTokenRequestError(error: unknown): TokenRequestError {
  if (error instanceof TokenRequestError) return error
  if (!(error instanceof CloudConnexaError)) {
    return new TokenRequestError('The token request failed in the transport.', {
      hint: 'Check the transport given to the client: it must throw the errors that explainFailure() makes.',
    })
  }
  const hint = chooseHint(error)
  // Printed below the other, it must not speak of the operation either.
  const cause = hint === undefined ? error : error.attach({ hint })
  const { isRetryable } = error
  return new TokenRequestError(
    `The token request failed: ${error.message}`,
    omitUndefined({ cause, isRetryable, hint }),
  )
}

/** The hints of timeouts and of lost responses speak of operations, which a token request has nothing to do with. */
function chooseHint(error: CloudConnexaError): string | undefined {
  if (error instanceof TimeoutError) return 'Check the network and the base URL, or raise attemptTimeout.'
  return error instanceof NetworkError && error.outcome === 'unknown'
    ? 'The connection was lost before the access token arrived: check the network, and proxies and firewalls between this machine and the API. The operation itself was not sent.'
    : error.hint
}

/** Creates the error of a response to a token request that holds no token. */
export function createUnreadableError(message: string, isRetryable: boolean = false): TokenRequestError {
  return new TokenRequestError(message, {
    isRetryable,
    hint: 'Check that the base URL is the address of the API, and that no proxy responds in its place.',
  })
}

import { CloudConnexaError, NetworkError, TimeoutError, TokenRequestError } from '@cloudconnexa/errors'
import { toObject, type UnknownObject } from '../objects/json-object.ts'
import { omitUndefined } from '../objects/omit-undefined.ts'
import { isBearer, isUsableToken } from './token-response.ts'

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

/** Creates the error of a response to a token request that holds no usable token. Nothing of it is quoted: it may hold a token. */
export function createUnusableToken(body: string): TokenRequestError {
  const response = parseResponse(body)
  // A body that breaks off may be whole the next time.
  if (response === notJson) return createUnreadable('is not JSON', /^\s*(?:$|\{)/.test(body))
  if (response === undefined) return createUnreadable('is not a JSON object')
  if (!isUsableToken(response['access_token'])) return createUnreadable('holds no usable access_token')
  return isBearer(response['token_type'])
    ? createUnreadable('holds an expires_in that is not a number of seconds')
    : createUnreadable('holds a token that is not a bearer token')
}

const notJson: unique symbol = Symbol('not JSON')

function parseResponse(body: string): UnknownObject | typeof notJson | undefined {
  try {
    return toObject(JSON.parse(body))
  } catch {
    return notJson
  }
}

function createUnreadable(finding: string, isRetryable: boolean = false): TokenRequestError {
  return new TokenRequestError(`The response to the token request ${finding}.`, {
    isRetryable,
    hint: 'Check that the base URL is the address of the API, and that no proxy responds in its place.',
  })
}

import { TokenRequestError } from '@cloudconnexa/errors'
import { isMaskedSecret } from '@cloudconnexa/core'

/** What the token endpoint gives. */
export interface TokenResponse {
  readonly accessToken: string
  /** Milliseconds. */
  readonly lifetime: number
}

/** Lifetime of a token whose response does not name it, in milliseconds: short, so that it is renewed rather than refused. */
const unknownLifetime = 5 * 60_000
/** A token with a longer lifetime is renewed after this, in milliseconds, for the number may be nonsense. */
const longestLifetime = 24 * 3_600_000
/** A shorter lifetime counts as this, in milliseconds, so that there is not one token request for each call. */
const shortestLifetime = 1000

/**
 * Reads the response of the token endpoint, believing nothing.
 *
 * @param body - The response body.
 * @throws {TokenRequestError} when it holds no usable token.
 */
export function readTokenResponse(body: string): TokenResponse {
  const response = parseObject(body)
  const accessToken: unknown = response['access_token']
  // Goes into a header: printable ASCII without spaces.
  if (typeof accessToken !== 'string' || !/^[\x21-\x7e]+$/.test(accessToken) || isMaskedSecret(accessToken)) {
    throw createUnreadable('The response to the token request holds no usable access_token.')
  }
  const type: unknown = response['token_type']
  if (typeof type === 'string' && type.toLowerCase() !== 'bearer') {
    throw createUnreadable('The response to the token request holds a token that is not a bearer token.')
  }
  return { accessToken, lifetime: readLifetime(response['expires_in']) }
}

function parseObject(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body)
    // Every property is checked where it is read.
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // The reason would quote the body, which may hold a token. What breaks off may come whole the next time.
    const isRetryable = /^\s*(?:$|\{)/.test(body)
    throw createUnreadable('The response to the token request is not JSON.', isRetryable)
  }
  throw createUnreadable('The response to the token request is not a JSON object.')
}

function readLifetime(expiresIn: unknown): number {
  if (expiresIn === undefined || expiresIn === null) return unknownLifetime
  const lifetime = Math.floor(toSeconds(expiresIn) * 1000)
  // What does not fit into a date is no lifetime, and neither is nothing.
  if (!Number.isSafeInteger(lifetime) || toSeconds(expiresIn) <= 0) {
    throw createUnreadable(
      'The response to the token request holds an expires_in that is not a number of seconds.',
    )
  }
  return Math.min(longestLifetime, Math.max(shortestLifetime, lifetime))
}

/** Some servers write the number as a string. */
function toSeconds(value: unknown): number {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\s*\d{1,20}(?:\.\d{1,20})?\s*$/.test(value)
    ? Number(value)
    : Number.NaN
}

function createUnreadable(message: string, isRetryable: boolean = false): TokenRequestError {
  return new TokenRequestError(message, {
    isRetryable,
    hint: 'Check that the base URL is the address of the API, and that no proxy responds in its place.',
  })
}

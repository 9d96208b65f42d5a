import { TokenRequestError } from '@cloudconnexa/core'

/** What the token endpoint gives. */
export interface TokenAnswer {
  readonly accessToken: string
  /** Milliseconds. */
  readonly lifetime: number
}

/** Lifetime of a token whose answer does not tell it, in milliseconds: short, so that it is renewed rather than refused. */
const unknownLifetime = 5 * 60_000

/**
 * Reads the answer of the token endpoint, believing nothing.
 *
 * @throws TokenRequestError when it holds no usable token.
 */
export function readTokenAnswer(body: string): TokenAnswer {
  const answer = parseObject(body)
  const accessToken: unknown = answer['access_token']
  // Goes into a header: printable ASCII without spaces.
  if (typeof accessToken !== 'string' || !/^[\x21-\x7e]+$/.test(accessToken)) {
    throw unreadable('The answer to the token request holds no usable access_token.')
  }
  const type: unknown = answer['token_type']
  if (typeof type === 'string' && type.toLowerCase() !== 'bearer') {
    throw unreadable('The answer to the token request holds a token that is not a bearer token.')
  }
  return { accessToken, lifetime: readLifetime(answer['expires_in']) }
}

function parseObject(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body)
    // Every property is checked where it is read.
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // The reason would quote the body, which may hold a token.
  }
  throw unreadable('The answer to the token request is not a JSON object.')
}

function readLifetime(seconds: unknown): number {
  if (seconds === undefined || seconds === null) return unknownLifetime
  const lifetime = typeof seconds === 'number' ? Math.floor(seconds * 1000) : Number.NaN
  if (!Number.isSafeInteger(lifetime) || lifetime <= 0) {
    throw unreadable('The answer to the token request holds an expires_in that is not a number of seconds.')
  }
  return lifetime
}

function unreadable(message: string): TokenRequestError {
  return new TokenRequestError(message, {
    hint: 'Check that the base URL is the address of the API, and that no proxy answers in its place.',
  })
}

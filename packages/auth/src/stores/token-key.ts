import type { Secret } from '@cloudconnexa/core'

/** The public half of a {@link TokenKey}. */
export interface TokenIdentity {
  /** Scheme and host of the API. */
  readonly baseUrl: string
  /** Client ID of the API credentials. */
  readonly clientId: string
}

/** What a token is for: one API, one set of credentials. */
export interface TokenKey extends TokenIdentity {
  /** Stores bind tokens to it, so that a token is never handed to somebody who only knows the client ID. */
  readonly clientSecret: Secret
}

/**
 * Whether two keys stand for the same API and credentials.
 *
 * @param one - A key.
 * @param other - Another one.
 */
export function isSameKey(one: TokenKey, other: TokenKey): boolean {
  return (
    formatIdentity(one) === formatIdentity(other) && one.clientSecret.reveal() === other.clientSecret.reveal()
  )
}

/**
 * The public half of a key as one string: it tells APIs and client IDs apart, but not secrets.
 *
 * @param key - The key.
 */
export function formatIdentity(key: TokenIdentity): string {
  return `${key.baseUrl}\n${key.clientId}`
}

/**
 * Digest of the public half of a key: 32 hexadecimal digits that show neither the base URL nor the client ID. It names what
 * belongs to a set of credentials, such as a token file, a row of a shared store or a rate limit, and stays the same when the
 * client secret is replaced.
 *
 * @param key - The key.
 */
export async function digestTokenKey(key: TokenIdentity): Promise<string> {
  const { createHash } = process.getBuiltinModule('node:crypto')
  return createHash('sha256').update(formatIdentity(key)).digest('hex').slice(0, 32)
}

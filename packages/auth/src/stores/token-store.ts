import type { Secret } from '@cloudconnexa/core'
import type { AccessToken } from '@cloudconnexa/core/runtime'

/** For whom a token is: one API, one set of credentials. */
export interface TokenKey {
  /** Scheme and host of the API. */
  readonly baseUrl: string
  /** Client ID of the API credentials. */
  readonly clientId: string
  /** Stores bind tokens to it, so that a token is never handed to somebody who only knows the client ID. */
  readonly clientSecret: Secret
}

/** A token with the times that renewal goes by. */
export interface StoredToken extends AccessToken {
  /** When it was asked for, in milliseconds since 1970 on this machine's clock. */
  readonly obtainedAt: number
}

/** Keeps one token per key. */
export interface TokenStore {
  /** What it is, for messages: `memory`, `file`, `keychain`. */
  readonly name: string
  /**
   * The token that was kept, expired or not. One that was kept for another client ID or client secret counts as absent.
   *
   * @throws ConfigurationError (`TOKEN_STORE_*`, `DEPENDENCY_MISSING`) when the store cannot be used.
   */
  read(key: TokenKey, signal?: AbortSignal): Promise<StoredToken | undefined>
  /** Keeps a token in place of the one before. */
  write(key: TokenKey, token: StoredToken): Promise<void>
  /** Forgets the token. */
  delete(key: TokenKey): Promise<void>
  /**
   * Runs work while nobody else who shares the store runs such work for the same key, in this process or another one.
   * Left out where nobody else can share it.
   */
  withLock?<T>(key: TokenKey, work: () => Promise<T>, signal?: AbortSignal): Promise<T>
}

/** Whether two keys stand for the same API and credentials. */
export function isSameKey(one: TokenKey, other: TokenKey): boolean {
  return (
    one.baseUrl === other.baseUrl &&
    one.clientId === other.clientId &&
    one.clientSecret.reveal() === other.clientSecret.reveal()
  )
}

/** The public half of a key as one text: tells APIs and client IDs apart, but not secrets. */
export function identityOf(key: TokenKey): string {
  return `${key.baseUrl}\n${key.clientId}`
}

/** Whether two tokens are one; a missing token is no token. */
export function isSameToken(one: AccessToken | undefined, other: AccessToken | undefined): boolean {
  return one !== undefined && other !== undefined && one.secret.reveal() === other.secret.reveal()
}

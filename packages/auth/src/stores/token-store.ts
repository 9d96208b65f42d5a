import type { AccessToken } from '@cloudconnexa/core/runtime'
import type { TokenKey } from './token-key.ts'

/** A token with the times that renewal goes by. Properties that are not known here are kept with it. */
export interface StoredToken extends AccessToken {
  /** When it was requested, in milliseconds since 1970 on this machine's clock. */
  readonly obtainedAt: number
}

/** The lock of a {@link TokenStore}, for as long as the work under it runs. */
export interface TokenLease {
  /**
   * Number of the lease: of two leases of one key that a store has granted, the later one has the higher fence. It means
   * something only to the store that granted it.
   */
  readonly fence: number
}

/** Under which lease a token is written or removed. */
export interface TokenChangeOptions {
  /** The fence of the lease. Without one, a store does what it is asked to. */
  readonly fence?: number | undefined
}

/** Keeps one token per key. */
export interface TokenStore {
  /** What it is, for messages: `memory`, `file`, `keychain`. */
  readonly name: string
  /**
   * The token that was kept, expired or not. One that was kept for another client ID or client secret counts as absent.
   *
   * @throws {ConfigurationError} when the store cannot be used (`TOKEN_STORE_*`, `DEPENDENCY_MISSING`).
   */
  read(key: TokenKey, signal?: AbortSignal): Promise<StoredToken | undefined>
  /**
   * Keeps a token in place of the one before.
   *
   * A store with a lock compares the fence, where it gets one, so that work which has lost its lock does not overwrite a newer
   * token: a database refuses a fence that is lower than the one last granted; a store whose lock is local refuses one whose
   * lock is not held any more.
   *
   * @throws {ConfigurationError} when the lease was lost (`TOKEN_LEASE_LOST`); see `createLeaseLostError()`.
   * @throws {ConfigurationError} when the store cannot be used.
   */
  write(key: TokenKey, token: StoredToken, options?: TokenChangeOptions): Promise<void>
  /**
   * Forgets the token. Compares the fence as {@link write} does.
   *
   * @throws {ConfigurationError} when the lease was lost (`TOKEN_LEASE_LOST`).
   * @throws {ConfigurationError} when the store cannot be used.
   */
  delete(key: TokenKey, options?: TokenChangeOptions): Promise<void>
  /**
   * Runs work while nobody else who shares the store runs such work for the same key, in this process or another one. A lock
   * can be lost, as by a process that was suspended: the fence of the lease lets the store notice that.
   *
   * Left out where nobody else can share the store.
   */
  withLock?<T>(key: TokenKey, work: (lease: TokenLease) => Promise<T>, signal?: AbortSignal): Promise<T>
}

/**
 * Whether two tokens are one; a missing token is no token.
 *
 * @param one - A token.
 * @param other - Another one.
 */
export function isSameToken(one: AccessToken | undefined, other: AccessToken | undefined): boolean {
  return one !== undefined && other !== undefined && one.secret.reveal() === other.secret.reveal()
}

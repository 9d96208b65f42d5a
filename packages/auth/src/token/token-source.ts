import type { Clock, LogFields, Logger } from '@cloudconnexa/core'
import { CloudConnexaError } from '@cloudconnexa/errors'
import type { AccessToken, TokenVerdict } from '@cloudconnexa/core/runtime'
import { isLeaseLost } from '../stores/lease-lost.ts'
import type { TokenKey } from '../stores/token-key.ts'
import { isSameToken, type StoredToken, type TokenLease, type TokenStore } from '../stores/token-store.ts'

/** What a client lends to what renews its token. */
interface RenewalRuntime {
  readonly clock: Clock
  readonly logger: Logger
  /** The longest pause that it accepts, in milliseconds. */
  readonly maxRetryAfter?: number
  /** A number from 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number
}

/** What tokens are for, and the means to request one. */
export interface TokenRequester {
  /** Base URL and credentials that the token is for. */
  readonly key: TokenKey
  /** What the client lends: its clock, its log, its source of random numbers and the longest pause that it accepts. */
  readonly runtime: RenewalRuntime
  /** Requests a token from the API. */
  request(signal: AbortSignal): Promise<StoredToken>
}

/** A token, and whether it was requested from the API or left in the store by another process or an earlier run. */
export interface ObtainedToken {
  readonly token: StoredToken
  readonly source: 'request' | 'store'
}

/** What {@link TokenSource.obtain} needs. */
export interface ObtainOptions {
  /** Whether a token from the store will do. */
  readonly isGood: (token: StoredToken) => boolean
  /** Requests a token from the API. */
  readonly request: () => Promise<StoredToken>
  readonly logger: Logger
  readonly signal: AbortSignal
}

/** A token that the API has refused, so that it is not taken from the store again. */
export interface RefusedToken {
  readonly token: AccessToken
  readonly verdict: TokenVerdict | undefined
  /** Settled when the store has forgotten it. */
  readonly forgetting: Promise<void>
}

/** So many refused tokens are remembered. */
const mostRefused = 8

/** Gets the next token of one key: from the store if somebody has left a good one there, else from the API. */
export class TokenSource {
  readonly #key: TokenKey
  readonly #store: TokenStore
  #refused: readonly RefusedToken[] = []

  constructor(key: TokenKey, store: TokenStore) {
    this.#key = key
    this.#store = store
  }

  /** Whether other processes may use the same token. */
  get isShared(): boolean {
    return this.#store.withLock !== undefined
  }

  /** Gets a token, and keeps one from the API in the store. */
  async obtain(options: ObtainOptions): Promise<ObtainedToken> {
    const { signal } = options
    const stored = await this.#readGood(options)
    if (stored !== undefined) return stored
    if (this.#store.withLock === undefined) return this.#request(options)
    // Another process that held the lock before has probably left a token.
    return this.#store.withLock(
      this.#key,
      async (lease) => (await this.#readGood(options)) ?? this.#request(options, lease),
      signal,
    )
  }

  /** Records that the API has refused a token, and removes it from the store. */
  refuse(token: AccessToken, verdict: TokenVerdict | undefined, logger: Logger): RefusedToken {
    const refused: RefusedToken = { token, verdict, forgetting: this.forget(token, logger) }
    this.#refused = [...this.#refused, refused].slice(-mostRefused)
    return refused
  }

  /** What is recorded of a token that the API has refused. */
  findRefused(token: AccessToken): RefusedToken | undefined {
    return this.#refused.find((refused) => isSameToken(refused.token, token))
  }

  /** The API has issued a token, maybe one that it had refused before. */
  readmit(token: AccessToken): void {
    this.#refused = this.#refused.filter((refused) => !isSameToken(refused.token, token))
  }

  /** Removes a refused token from the store, unless another one has taken its place. Never fails. */
  async forget(token: AccessToken, logger: Logger): Promise<void> {
    const remove = async (lease?: TokenLease): Promise<void> => {
      if (!isSameToken(await this.#store.read(this.#key), token)) return
      await this.#store.delete(this.#key, { fence: lease?.fence })
    }
    try {
      await (this.#store.withLock === undefined ? remove() : this.#store.withLock(this.#key, remove))
    } catch (error) {
      // Another process is about to put its own token there.
      if (isLeaseLost(error)) return
      logger.warn('A refused access token could not be removed from its store.', this.describe(error))
    }
  }

  /** What the log may contain of a failure. */
  describe(error: unknown): LogFields {
    return { store: this.#store.name, code: error instanceof CloudConnexaError ? error.code : undefined }
  }

  async #readGood({ isGood, signal }: ObtainOptions): Promise<ObtainedToken | undefined> {
    const token = await this.#store.read(this.#key, signal)
    return token !== undefined && isGood(token) ? { token, source: 'store' } : undefined
  }

  async #request({ request, logger, signal }: ObtainOptions, lease?: TokenLease): Promise<ObtainedToken> {
    signal.throwIfAborted()
    const token = await request()
    // A later refresh may have put its token into the store.
    signal.throwIfAborted()
    await this.#keep(token, lease, logger)
    return { token, source: 'request' }
  }

  async #keep(token: StoredToken, lease: TokenLease | undefined, logger: Logger): Promise<void> {
    try {
      await this.#store.write(this.#key, token, { fence: lease?.fence })
    } catch (error) {
      const what = isLeaseLost(error)
        ? 'The access token was not written to its store: the lock was lost, and another process may have written a newer one. It is used all the same.'
        : 'The access token could not be written to its store. It is used all the same, but the next process must request its own.'
      logger.warn(what, this.describe(error))
    }
  }
}

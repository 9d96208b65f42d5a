import { CloudConnexaError, type LogFields, type Logger } from '@cloudconnexa/core'
import type { AccessToken } from '@cloudconnexa/core/runtime'
import { isSameToken, type StoredToken, type TokenKey, type TokenStore } from './stores/token-store.ts'
import type { ObtainedToken } from './token-events.ts'

/** What {@link TokenSource.obtain} needs. */
export interface ObtainOptions {
  /** Whether a token from the store will do. */
  readonly isGood: (token: StoredToken) => boolean
  /** Requests a token from the API. */
  readonly request: () => Promise<StoredToken>
  readonly logger: Logger
  readonly signal: AbortSignal
}

/** Gets the next token of one key: from the store if somebody has left a good one there, else from the API. */
export class TokenSource {
  readonly #key: TokenKey
  readonly #store: TokenStore

  constructor(key: TokenKey, store: TokenStore) {
    this.#key = key
    this.#store = store
  }

  /** Gets a token, and keeps one from the API in the store. */
  async obtain({ isGood, request, logger, signal }: ObtainOptions): Promise<ObtainedToken> {
    const readStore = async (): Promise<ObtainedToken | undefined> => {
      const token = await this.#store.read(this.#key, signal)
      return token !== undefined && isGood(token) ? { token, source: 'store' } : undefined
    }
    const requestToken = async (): Promise<ObtainedToken> => {
      signal.throwIfAborted()
      const token = await request()
      // A later refresh may have put its token into the store.
      signal.throwIfAborted()
      await this.#keep(token, logger)
      return { token, source: 'request' }
    }
    const kept = await readStore()
    if (kept !== undefined) return kept
    if (this.#store.withLock === undefined) return requestToken()
    // Another process that held the lock before has probably left a token.
    return this.#store.withLock(this.#key, async () => (await readStore()) ?? requestToken(), signal)
  }

  /** Removes a refused token from the store, unless another one has taken its place. Never fails. */
  async forget(token: AccessToken, logger: Logger): Promise<void> {
    const work = async (): Promise<void> => {
      if (isSameToken(await this.#store.read(this.#key), token)) await this.#store.delete(this.#key)
    }
    try {
      await (this.#store.withLock === undefined ? work() : this.#store.withLock(this.#key, work))
    } catch (error) {
      logger.warn('A refused access token could not be removed from its store.', this.describe(error))
    }
  }

  /** What the log may contain of a failure. */
  describe(error: unknown): LogFields {
    return { store: this.#store.name, code: error instanceof CloudConnexaError ? error.code : undefined }
  }

  async #keep(token: StoredToken, logger: Logger): Promise<void> {
    try {
      await this.#store.write(this.#key, token)
    } catch (error) {
      logger.warn(
        'The access token could not be written to its store. It is used all the same, but the next process must request its own.',
        this.describe(error),
      )
    }
  }
}

import { type AccessToken, CloudConnexaError, type LogFields } from '@cloudconnexa/core'
import { isSameToken, type StoredToken, type TokenKey, type TokenStore } from './stores/token-store.ts'
import type { TokenSubject } from './token-subject.ts'
import type { ObtainedToken, TokenEvents } from './token-events.ts'

/** Gets the next token of one key: from the store if somebody has left a good one there, else from the API. */
export class TokenSupply {
  readonly #key: TokenKey
  readonly #store: TokenStore
  readonly #events: TokenEvents

  constructor(key: TokenKey, store: TokenStore, events: TokenEvents) {
    this.#key = key
    this.#store = store
    this.#events = events
  }

  /** @param isGood - Whether a token from the store will do. */
  async obtain(
    subject: TokenSubject,
    isGood: (token: StoredToken) => boolean,
    signal: AbortSignal,
  ): Promise<ObtainedToken> {
    const fromStore = async (): Promise<ObtainedToken | undefined> => {
      const token = await this.#store.read(this.#key, signal)
      return token !== undefined && isGood(token) ? { token, source: 'store' } : undefined
    }
    const fromApi = async (): Promise<ObtainedToken> => {
      signal.throwIfAborted()
      const token = await this.#events.counted(() => subject.request(signal))
      // Given up: a later flight may have put its token into the store.
      signal.throwIfAborted()
      await this.#keep(subject, token)
      return { token, source: 'request' }
    }
    const kept = await fromStore()
    if (kept !== undefined) return kept
    if (this.#store.withLock === undefined) return fromApi()
    // Who held the lock before has probably brought a token.
    return this.#store.withLock(this.#key, async () => (await fromStore()) ?? fromApi(), signal)
  }

  /** Removes a refused token from the store, unless another one has taken its place. Never fails. */
  async forget(subject: TokenSubject, token: AccessToken): Promise<void> {
    const work = async (): Promise<void> => {
      if (isSameToken(await this.#store.read(this.#key), token)) await this.#store.delete(this.#key)
    }
    try {
      await (this.#store.withLock === undefined ? work() : this.#store.withLock(this.#key, work))
    } catch (error) {
      const message = 'A refused access token could not be removed from its store.'
      subject.runtime.logger.warn(message, this.factsOf(error))
    }
  }

  /** What the log may tell of a failure. */
  factsOf(error: unknown): LogFields {
    return { store: this.#store.name, code: error instanceof CloudConnexaError ? error.code : undefined }
  }

  async #keep(subject: TokenSubject, token: StoredToken): Promise<void> {
    try {
      await this.#store.write(this.#key, token)
    } catch (error) {
      subject.runtime.logger.warn(
        'The access token could not be written to its store. It is used all the same, but the next process must request its own.',
        this.factsOf(error),
      )
    }
  }
}

import { rejectOnAbort, type LinkedSignal, linkSignals } from '@cloudconnexa/core/runtime'
import { AbortError } from '@cloudconnexa/errors'
import type { StoredToken } from '../stores/token-store.ts'
import type { TokenRequester } from './token-source.ts'

/** Gets a token with the means of a client. */
export type TokenWork = (requester: TokenRequester, signal: AbortSignal) => Promise<StoredToken>

/** The client that gets the token, and what aborts it. */
interface Attempt {
  readonly requester: TokenRequester
  readonly link: LinkedSignal
}

interface Waiter {
  readonly requester: TokenRequester
}

/**
 * Gets one token for every call that waits for it.
 *
 * It is made with the transport of one client. When that client is closed, a client whose calls wait makes it anew. When the
 * last call leaves, it ends, unless it was begun in the background.
 */
export class TokenRefresh {
  /** The token; rejects with what `work` throws, or with the reason of {@link end}. */
  readonly result: Promise<StoredToken>
  readonly #isBackground: boolean
  readonly #onEnd: (refresh: TokenRefresh) => void
  readonly #ending = new AbortController()
  readonly #waiters = new Set<Waiter>()
  readonly #closed = new WeakSet<TokenRequester>()
  #attempt: Attempt
  #hasEnded = false

  /**
   * @param requester - The client that begins.
   * @param isBackground - Whether it goes on although no call waits.
   * @param work - Gets the token.
   * @param onEnd - Called once, when nobody may join any more.
   */
  constructor(
    requester: TokenRequester,
    isBackground: boolean,
    work: TokenWork,
    onEnd: (refresh: TokenRefresh) => void,
  ) {
    this.#isBackground = isBackground
    this.#onEnd = onEnd
    this.#attempt = this.#startAttempt(requester)
    this.result = this.#run(work)
    // Nobody may be waiting by the time it fails.
    this.result.catch(() => undefined)
  }

  /** Waits for the token on behalf of a call of the client. */
  async join(requester: TokenRequester, signal: AbortSignal): Promise<StoredToken> {
    const waiter: Waiter = { requester }
    this.#waiters.add(waiter)
    try {
      return await rejectOnAbort(this.result, signal)
    } finally {
      this.#waiters.delete(waiter)
      if (this.#waiters.size === 0 && !this.#isBackground) this.end(signal.reason)
    }
  }

  /** The client is closed: another one whose calls wait takes over, or there is none and it ends. */
  handOver(requester: TokenRequester): void {
    this.#closed.add(requester)
    const { link, requester: current } = this.#attempt
    if (current !== requester || this.#hasEnded) return
    for (const waiter of this.#waiters) {
      if (this.#closed.has(waiter.requester)) continue
      this.#attempt = this.#startAttempt(waiter.requester)
      link.abort('handed over')
      return
    }
    this.end(new AbortError('The client is closed.'))
  }

  /** Ends it, if it has not ended. */
  end(reason: unknown): void {
    if (this.#hasEnded) return
    this.#settle()
    this.#ending.abort(reason)
  }

  async #run(work: TokenWork): Promise<StoredToken> {
    try {
      for (;;) {
        const attempt = this.#attempt
        try {
          return await work(attempt.requester, attempt.link.signal)
        } catch (error) {
          if (attempt === this.#attempt) throw error
        } finally {
          attempt.link.release()
        }
      }
    } finally {
      this.#settle()
    }
  }

  #startAttempt(requester: TokenRequester): Attempt {
    return { requester, link: linkSignals(this.#ending.signal) }
  }

  #settle(): void {
    if (this.#hasEnded) return
    this.#hasEnded = true
    this.#onEnd(this)
  }
}

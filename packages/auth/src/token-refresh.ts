import { AbortError } from '@cloudconnexa/errors'
import { rejectOnAbort, type LinkedSignal, linkSignals } from '@cloudconnexa/core/runtime'
import type { StoredToken } from './stores/token-store.ts'
import type { TokenSubject } from './token-subject.ts'

/** Gets a token with the means of a client. */
export type TokenWork = (subject: TokenSubject, signal: AbortSignal) => Promise<StoredToken>

/** The client whose turn it is to get the token. */
interface Turn {
  readonly subject: TokenSubject
  readonly link: LinkedSignal
}

interface Waiter {
  readonly subject: TokenSubject
}

/**
 * One attempt to get a token, for everybody who waits for it.
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
  readonly #closed = new WeakSet<TokenSubject>()
  #turn: Turn
  #hasEnded = false

  /**
   * @param subject - The client that begins.
   * @param isBackground - Whether it goes on although no call waits.
   * @param work - Gets the token.
   * @param onEnd - Called once, when nobody may join any more.
   */
  constructor(
    subject: TokenSubject,
    isBackground: boolean,
    work: TokenWork,
    onEnd: (refresh: TokenRefresh) => void,
  ) {
    this.#isBackground = isBackground
    this.#onEnd = onEnd
    this.#turn = this.#startTurn(subject)
    this.result = this.#run(work)
    // Nobody may be waiting by the time it fails.
    this.result.catch(() => undefined)
  }

  /** Waits for the token on behalf of a call of the client. */
  async join(subject: TokenSubject, signal: AbortSignal): Promise<StoredToken> {
    const waiter: Waiter = { subject }
    this.#waiters.add(waiter)
    try {
      return await rejectOnAbort(this.result, signal)
    } finally {
      this.#waiters.delete(waiter)
      if (this.#waiters.size === 0 && !this.#isBackground) this.end(signal.reason)
    }
  }

  /** The client is closed: another one whose calls wait takes its turn, or there is none and it ends. */
  handOver(subject: TokenSubject): void {
    this.#closed.add(subject)
    const { link, subject: present } = this.#turn
    if (present !== subject || this.#hasEnded) return
    for (const waiter of this.#waiters) {
      if (this.#closed.has(waiter.subject)) continue
      this.#turn = this.#startTurn(waiter.subject)
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
        const turn = this.#turn
        try {
          return await work(turn.subject, turn.link.signal)
        } catch (error) {
          if (turn === this.#turn) throw error
        } finally {
          turn.link.release()
        }
      }
    } finally {
      this.#settle()
    }
  }

  #startTurn(subject: TokenSubject): Turn {
    return { subject, link: linkSignals(this.#ending.signal) }
  }

  #settle(): void {
    if (this.#hasEnded) return
    this.#hasEnded = true
    this.#onEnd(this)
  }
}

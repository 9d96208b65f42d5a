import { rejectOnAbort, type AccessToken, type TokenVerdict } from '@cloudconnexa/core/runtime'
import { HeldToken } from './held-token.ts'
import { RefusalLimit } from './refusal-limit.ts'
import { isSameToken, type StoredToken, type TokenKey, type TokenStore } from './stores/token-store.ts'
import type { ObtainedToken, TokenEvents } from './token-events.ts'
import { RefreshPause } from './token-pause.ts'
import { TokenRefresh } from './token-refresh.ts'
import { TokenSource } from './token-source.ts'
import type { TokenSubject } from './token-subject.ts'
import { isPlausible, mustRefreshAt, refreshAt } from './token-timing.ts'

/** A token that the API has refused, so that it is not taken from the store again. */
interface RefusedToken {
  readonly token: AccessToken
  readonly verdict: TokenVerdict | undefined
  /** Done when the store has forgotten it. */
  readonly forgetting: Promise<void>
}

/** So many refused tokens are remembered. */
const mostRefused = 8
const stale: TokenVerdict = { kind: 'stale' }
const kept: TokenVerdict = { kind: 'kept' }

/** The tokens of one key, one after the other: which is held, when the next one is due, who waits for it. */
export class TokenRefresher {
  readonly key: TokenKey
  readonly #source: TokenSource
  readonly #events: TokenEvents
  readonly #pause = new RefreshPause()
  readonly #limit = new RefusalLimit()
  #held: HeldToken | undefined
  #refused: readonly RefusedToken[] = []
  #refresh: TokenRefresh | undefined

  constructor(key: TokenKey, store: TokenStore, events: TokenEvents) {
    this.key = key
    this.#source = new TokenSource(key, store)
    this.#events = events
  }

  /** A valid token: at once while there is one, else when the refresh under way has brought it. */
  token(subject: TokenSubject, signal: AbortSignal): Promise<StoredToken> | StoredToken {
    if (signal.aborted) return Promise.reject(signal.reason)
    const held = this.#held
    // One that was refused and kept is replaced by the first call after the pause.
    if (held !== undefined && !this.#limit.isDue(held)) {
      const now = held.now()
      if (now < held.mustRefreshAt) {
        if (now >= held.refreshAt) this.#refreshInBackground(subject)
        return held.token
      }
      // The pause after a failed renewal; the next call after it waits again.
      if (now < held.token.expiresAt && this.#pause.left > 0) return held.token
    }
    const failure = this.#refresh === undefined ? this.#pause.failure : undefined
    return failure === undefined ? this.#next(subject, signal) : Promise.reject(failure.error)
  }

  /** Forgets a refused token, here and in the store, unless another one has taken its place or it is kept. Never fails. */
  async invalidate(subject: TokenSubject, token: AccessToken): Promise<TokenVerdict | undefined> {
    const held = this.#held
    if (held === undefined || !isSameToken(held.token, token)) {
      // Where it is not known, another one has been held since: that one has not been tried by this call.
      const { verdict, forgetting } = this.#findRefused(token) ?? this.#remember(subject, token, stale)
      await forgetting
      return verdict
    }
    // Others may have had it revoked while it lay in the store; and one that has ended had to be refused.
    const isStale = held.source === 'store' || held.hasExpired()
    const pause = isStale ? 0 : this.#limit.judge(held, subject.runtime)
    if (pause > 0) {
      // Kept for the calls of this program; others need not try it.
      held.forgetting ??= this.#source.forget(token, subject.runtime.logger)
      await held.forgetting
      return pause === Number.POSITIVE_INFINITY ? kept : { ...kept, retryAfter: Math.ceil(pause) }
    }
    this.#held = undefined
    const { verdict, forgetting } = this.#remember(subject, token, isStale ? stale : undefined)
    await forgetting
    return verdict
  }

  /**
   * The API has accepted a token.
   *
   * @param token - The token, as it was handed out.
   * @param isReplacement - Whether it had refused another one in the same call.
   */
  confirm(token: AccessToken, isReplacement: boolean): void {
    const held = this.#held
    if (held?.token !== token || (held.isAccepted && !isReplacement)) return
    held.isAccepted = true
    this.#limit.reset(isReplacement)
  }

  /** A client is closed: what it does for others is done by one of them. */
  release(subject: TokenSubject): void {
    this.#refresh?.handOver(subject)
  }

  /** Ends the refresh under way; its waiters get the reason. */
  async close(reason: unknown): Promise<void> {
    const refresh = this.#refresh
    refresh?.end(reason)
    await refresh?.result.catch(() => undefined)
  }

  async #next(subject: TokenSubject, signal: AbortSignal): Promise<StoredToken> {
    try {
      const refresh = this.#refresh ?? this.#start(subject, false)
      return await refresh.join(subject, signal)
    } catch (error) {
      const held = this.#held
      if (signal.aborted || held === undefined || held.hasExpired()) throw error
      return held.token
    }
  }

  #refreshInBackground(subject: TokenSubject): void {
    if (this.#refresh === undefined && this.#pause.left === 0) this.#start(subject, true)
  }

  #start(subject: TokenSubject, isBackground: boolean): TokenRefresh {
    const refresh: TokenRefresh = new TokenRefresh(
      subject,
      isBackground,
      (client, signal) => this.#obtain(client, signal, () => (this.#refresh ?? refresh) === refresh),
      (ended) => {
        if (this.#refresh === ended) this.#refresh = undefined
      },
    )
    this.#refresh = refresh
    return refresh
  }

  /** @param isNewest - One that has ended may still bring a token, which must not replace that of a later one. */
  async #obtain(subject: TokenSubject, signal: AbortSignal, isNewest: () => boolean): Promise<StoredToken> {
    const { clock, logger } = subject.runtime
    let isRequesting = false
    const request = async (): Promise<StoredToken> => {
      isRequesting = true
      const token = await this.#events.counted(() => subject.request(signal))
      isRequesting = false
      return token
    }
    const isGood = (token: StoredToken): boolean => this.#isGood(token, clock.now())
    const obtain = (): Promise<ObtainedToken> =>
      rejectOnAbort(this.#source.obtain({ isGood, request, logger, signal }), signal)
    try {
      let obtained = await obtain()
      // Refused while it was being read; the second look knows. One that the API issues again must be taken.
      if (obtained.source === 'store' && !isGood(obtained.token)) obtained = await obtain()
      if (isNewest()) this.#accept(subject, obtained)
      return obtained.token
    } catch (error) {
      throw signal.aborted ? error : this.#fail(subject, error, isRequesting)
    }
  }

  /** Whether a token from the store will do: better than the held one, and not due for renewal itself. */
  #isGood(token: StoredToken, now: number): boolean {
    if (this.#isRefused(token) || isSameToken(this.#held?.token, token)) return false
    return (
      isPlausible(token, now) && now < (this.#held === undefined ? mustRefreshAt(token) : refreshAt(token))
    )
  }

  #accept(subject: TokenSubject, obtained: ObtainedToken): void {
    this.#held = new HeldToken(obtained, subject.runtime.clock)
    this.#refused = this.#refused.filter(({ token }) => !isSameToken(token, obtained.token))
    this.#pause.end()
    this.#events.renewed(subject, obtained)
  }

  /** Begins the pause: neither calls with a valid token nor calls without one must each start another refresh. */
  #fail(subject: TokenSubject, cause: unknown, isRequest: boolean): unknown {
    const { error, milliseconds } = this.#pause.begin(cause, isRequest, subject.runtime)
    this.#events.failed()
    if (this.#held !== undefined && !this.#held.hasExpired()) {
      const message = 'The access token could not be renewed. The present one is used while it is valid.'
      subject.runtime.logger.warn(message, {
        ...this.#source.describe(cause),
        nextTryInMilliseconds: Math.round(milliseconds),
      })
    }
    return error
  }

  #isRefused(token: AccessToken): boolean {
    return this.#findRefused(token) !== undefined
  }

  #findRefused(token: AccessToken): RefusedToken | undefined {
    return this.#refused.find((refused) => isSameToken(refused.token, token))
  }

  #remember(subject: TokenSubject, token: AccessToken, verdict: TokenVerdict | undefined): RefusedToken {
    const forgetting = this.#source.forget(token, subject.runtime.logger)
    const refused: RefusedToken = { token, verdict, forgetting }
    this.#refused = [...this.#refused, refused].slice(-mostRefused)
    return refused
  }
}

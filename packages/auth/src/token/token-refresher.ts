import { rejectOnAbort, type AccessToken, type TokenVerdict } from '@cloudconnexa/core/runtime'
import type { TokenKey } from '../stores/token-key.ts'
import { isSameToken, type StoredToken, type TokenStore } from '../stores/token-store.ts'
import { publishRenewal } from './publish-renewal.ts'
import { computeMustRefreshAt, computeRefreshAt, HeldToken, isPlausible } from './held-token.ts'
import { RefreshPause, RefusalLimit } from './token-pause.ts'
import { TokenRefresh } from './token-refresh.ts'
import { type ObtainedToken, type TokenRequester, TokenSource } from './token-source.ts'

/** Called with what a {@link TokenRefresher} does. */
export interface RefreshObserver {
  /** A token request is sent. */
  countRequest(): void
  /** An attempt to get a token has failed. */
  countFailure(): void
  /** A token has come into use. */
  reportRenewal(requester: TokenRequester, obtained: ObtainedToken): void
}

const stale: TokenVerdict = { kind: 'stale' }
const kept: TokenVerdict = { kind: 'kept' }

/** The tokens of one key, one after the other: which is held, when the next one is due, who waits for it. */
export class TokenRefresher {
  readonly key: TokenKey
  readonly #source: TokenSource
  readonly #observer: RefreshObserver
  readonly #pause = new RefreshPause()
  readonly #limit = new RefusalLimit()
  #held: HeldToken | undefined
  #refresh: TokenRefresh | undefined

  constructor(key: TokenKey, store: TokenStore, observer: RefreshObserver) {
    this.key = key
    this.#source = new TokenSource(key, store)
    this.#observer = observer
  }

  /** A valid token: at once while there is one, else when the refresh under way has brought it. */
  getToken(requester: TokenRequester, signal: AbortSignal): Promise<StoredToken> | StoredToken {
    if (signal.aborted) return Promise.reject(signal.reason)
    const held = this.#held
    // One that was refused and kept is replaced by the first call after the pause.
    if (held !== undefined && !held.isPauseOver()) {
      const now = held.readTime()
      if (now < held.mustRefreshAt) {
        if (now >= held.refreshAt) this.#refreshInBackground(requester)
        return held.token
      }
      // The pause after a failed refresh; the next call after it waits again.
      if (now < held.token.expiresAt && this.#pause.left > 0) return held.token
    }
    const failure = this.#refresh === undefined ? this.#pause.failure : undefined
    return failure === undefined ? this.#waitForRefresh(requester, signal) : Promise.reject(failure.error)
  }

  /** Forgets a refused token, here and in the store, unless another one has taken its place or it is kept. Never fails. */
  async invalidate(requester: TokenRequester, token: AccessToken): Promise<TokenVerdict | undefined> {
    const { logger } = requester.runtime
    const held = this.#held
    if (held === undefined || !isSameToken(held.token, token)) {
      // Where it is not known, another one has been held since: that one has not been tried by this call.
      const refused = this.#source.findRefused(token) ?? this.#source.refuse(token, stale, logger)
      await refused.forgetting
      return refused.verdict
    }
    // Others may have had it revoked while it lay in the store; and one that has ended had to be refused.
    const isStale = held.source === 'store' || held.hasExpired()
    const pause = isStale ? 0 : this.#limit.judge(held, requester.runtime)
    if (pause > 0) {
      // Kept for the calls of this program; others need not try it.
      held.forgetting ??= this.#source.forget(token, logger)
      await held.forgetting
      return pause === Number.POSITIVE_INFINITY ? kept : { ...kept, retryAfter: Math.ceil(pause) }
    }
    this.#held = undefined
    const refused = this.#source.refuse(token, isStale ? stale : undefined, logger)
    await refused.forgetting
    return refused.verdict
  }

  /**
   * The API has accepted a token.
   *
   * @param token - The token, as it was handed out.
   * @param isReplacement - Whether the API had refused another one in the same call.
   */
  confirm(token: AccessToken, isReplacement: boolean): void {
    const held = this.#held
    if (held?.token !== token || (held.isAccepted && !isReplacement)) return
    held.isAccepted = true
    this.#limit.reset(held, isReplacement)
  }

  /** A client is closed: what it does for others is done by one of them. */
  release(requester: TokenRequester): void {
    this.#refresh?.handOver(requester)
  }

  /** Ends the refresh under way; its waiters get the reason. */
  async close(reason: unknown): Promise<void> {
    const refresh = this.#refresh
    refresh?.end(reason)
    await refresh?.result.catch(() => undefined)
  }

  async #waitForRefresh(requester: TokenRequester, signal: AbortSignal): Promise<StoredToken> {
    try {
      const refresh = this.#refresh ?? this.#start(requester, false)
      return await refresh.join(requester, signal)
    } catch (error) {
      const held = this.#held
      if (signal.aborted || held === undefined || held.hasExpired()) throw error
      return held.token
    }
  }

  #refreshInBackground(requester: TokenRequester): void {
    if (this.#refresh === undefined && this.#pause.left === 0) this.#start(requester, true)
  }

  #start(starter: TokenRequester, isBackground: boolean): TokenRefresh {
    const isNewest = (): boolean => (this.#refresh ?? refresh) === refresh
    const { baseUrl } = this.key
    const refresh: TokenRefresh = new TokenRefresh(
      starter,
      isBackground,
      async (requester, signal) => {
        const { clock } = requester.runtime
        const renewal = { baseUrl, isBackground, clock, signal }
        const obtained = await publishRenewal(renewal, () => this.#obtain(requester, signal, isNewest))
        return obtained.token
      },
      (ended) => {
        if (this.#refresh === ended) this.#refresh = undefined
      },
    )
    this.#refresh = refresh
    return refresh
  }

  /** @param isNewest - A refresh that has ended may still bring a token, which must not replace that of a later one. */
  async #obtain(
    requester: TokenRequester,
    signal: AbortSignal,
    isNewest: () => boolean,
  ): Promise<ObtainedToken> {
    const { clock, logger } = requester.runtime
    let isRequesting = false
    const request = async (): Promise<StoredToken> => {
      isRequesting = true
      this.#observer.countRequest()
      const token = await requester.request(signal)
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
      if (isNewest()) this.#accept(requester, obtained)
      return obtained
    } catch (error) {
      throw signal.aborted ? error : this.#fail(requester, error, isRequesting)
    }
  }

  /** Whether a token from the store will do: not refused, better than the held one, and not due for refresh itself. */
  #isGood(token: StoredToken, now: number): boolean {
    if (this.#source.findRefused(token) !== undefined || isSameToken(this.#held?.token, token)) return false
    const limit = this.#held === undefined ? computeMustRefreshAt(token) : computeRefreshAt(token)
    return isPlausible(token, now) && now < limit
  }

  #accept(requester: TokenRequester, obtained: ObtainedToken): void {
    const { clock, random } = requester.runtime
    this.#held = new HeldToken(obtained, clock, this.#source.isShared ? random() : 0)
    this.#source.readmit(obtained.token)
    this.#pause.end()
    this.#observer.reportRenewal(requester, obtained)
  }

  /** Begins the pause: neither calls with a valid token nor calls without one must each start another refresh. */
  #fail({ runtime }: TokenRequester, cause: unknown, isRequest: boolean): unknown {
    const { error, milliseconds } = this.#pause.begin(cause, isRequest, runtime)
    this.#observer.countFailure()
    if (this.#held !== undefined && !this.#held.hasExpired()) {
      runtime.logger.warn(
        'The access token could not be renewed. The present one is used while it is valid.',
        {
          ...this.#source.describe(cause),
          nextTryInMilliseconds: Math.round(milliseconds),
        },
      )
    }
    return error
  }
}

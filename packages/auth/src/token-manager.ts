import { AbortError } from '@cloudconnexa/errors'
import type { AccessToken, TokenVerdict } from '@cloudconnexa/core/runtime'
import { memoryTokenStore } from './stores/memory-token-store.ts'
import { identityOf, isSameKey, type TokenKey, type TokenStore } from './stores/token-store.ts'
import { TokenEvents, type TokenRenewal, type TokenStatistics } from './token-events.ts'
import { TokenRefresher } from './token-refresher.ts'
import type { TokenSubject } from './token-subject.ts'

/** Options of {@link TokenManager}. */
export interface TokenManagerOptions {
  /** Where tokens are kept. Default: {@link memoryTokenStore}. */
  readonly store?: TokenStore
  /** Called with every token that comes into use. What it throws or rejects with is reported once to the log. */
  readonly onRenewal?: (renewal: TokenRenewal) => void
}

/** The tokens of one client. */
export interface TokenSession {
  /** @see Authenticator.token */
  token(signal: AbortSignal): Promise<AccessToken> | AccessToken
  /** @see Authenticator.invalidate */
  invalidate(token: AccessToken): Promise<TokenVerdict | undefined>
  /** @see Authenticator.confirm */
  confirm(token: AccessToken, isReplacement: boolean): void
  /** The client is closed: a request that it makes for others is made anew by one of them. */
  close(): void
}

/**
 * Gets access tokens and renews them in time.
 *
 * - However many calls need a token, one request is under way per set of credentials. It is ended when the last call that
 *   waits for it is cancelled; a renewal in the background is finished.
 * - A token is renewed in the background from 80 % of its lifetime on, at the latest five minutes before its end (but not in
 *   the first half). Calls wait only in the last minute, or in the last tenth of a lifetime below ten minutes.
 * - After a token request that fails, no other is sent for 1, 2, 4 … up to 60 seconds, of which up to half is left to chance,
 *   or for as long as the API asks (at most the client's `maxRetryAfter`). A valid token goes on being used; without one, calls
 *   fail at once with that failure, and where it `isRetryable`, they are tried again after the pause. There are no timers: an
 *   idle program renews nothing.
 * - A token that the API refuses is replaced. Where it refuses the replacement too, no other is requested for such a pause.
 *
 * Share one between clients by passing it to each: `clientCredentials({ tokenManager })`. A client that is closed leaves what
 * it was requesting to the others.
 */
export class TokenManager {
  readonly #store: TokenStore
  readonly #events: TokenEvents
  // Under the public half of the key; the secrets are compared.
  readonly #refreshers = new Map<string, TokenRefresher[]>()
  #closed: AbortError | undefined

  constructor(options: TokenManagerOptions = {}) {
    this.#store = options.store ?? memoryTokenStore()
    this.#events = new TokenEvents(options.onRenewal)
  }

  /** The tokens for a subject. Subjects with the same API and credentials share them. */
  open(subject: TokenSubject): TokenSession {
    const refresher = this.#getRefresher(subject.key)
    let closed: AbortError | undefined
    return {
      token: (signal) => {
        const end = this.#closed ?? closed
        return end === undefined ? refresher.token(subject, signal) : Promise.reject(end)
      },
      invalidate: (token) => refresher.invalidate(subject, token),
      confirm: (token, isReplacement) => refresher.confirm(token, isReplacement),
      close: () => {
        closed ??= new AbortError('The client is closed.')
        refresher.release(subject)
      },
    }
  }

  /** Counts since the manager was made. */
  statistics(): TokenStatistics {
    return this.#events.statistics()
  }

  /** Ends requests under way. Calls that wait for one get an `AbortError`, and so does every later call. */
  async close(): Promise<void> {
    this.#closed ??= new AbortError('The token manager is closed.', {
      code: 'CLIENT_CLOSED',
      hint: 'Close the token manager after the clients that use it.',
    })
    const reason = this.#closed
    const refreshers = [...this.#refreshers.values()].flat()
    await Promise.all(refreshers.map((refresher) => refresher.close(reason)))
  }

  #getRefresher(key: TokenKey): TokenRefresher {
    const identity = identityOf(key)
    const refreshers = this.#refreshers.get(identity) ?? []
    this.#refreshers.set(identity, refreshers)
    const known = refreshers.find((refresher) => isSameKey(refresher.key, key))
    if (known !== undefined) return known
    const refresher = new TokenRefresher(key, this.#store, this.#events)
    refreshers.push(refresher)
    return refresher
  }
}

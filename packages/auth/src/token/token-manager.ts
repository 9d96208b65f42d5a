import {
  type AccessToken,
  callListener,
  refuseUnknownOptions,
  requireFunctionOption,
  requireFunctions,
  type TokenVerdict,
} from '@cloudconnexa/core/runtime'
import { AbortError } from '@cloudconnexa/errors'
import { memoryTokenStore } from '../stores/memory-token-store.ts'
import { formatIdentity, isSameKey, type TokenKey } from '../stores/token-key.ts'
import type { TokenStore } from '../stores/token-store.ts'
import { type RefreshObserver, TokenRefresher } from './token-refresher.ts'
import type { ObtainedToken, TokenRequester } from './token-source.ts'

/** Options of {@link TokenManager}. */
export interface TokenManagerOptions {
  /** Where tokens are kept. Default: {@link memoryTokenStore}. */
  readonly store?: TokenStore
  /** Called with every token that comes into use. What it throws or rejects with is reported once to the log. */
  readonly onRenewal?: (renewal: TokenRenewal) => void
}

/** A token has come into use. */
export interface TokenRenewal {
  /** Scheme and host of the API that the token is for. */
  readonly baseUrl: string
  /** Client ID that the token is for. */
  readonly clientId: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
  /** Where it came from: requested from the API, or left in the store by another process or an earlier run. */
  readonly source: 'request' | 'store'
}

/** How often a token manager had to do something, since it was made. */
export interface TokenStatistics {
  /** Token requests sent to the API, successful or not. */
  readonly requests: number
  /** Tokens that came into use, the first one included. */
  readonly renewals: number
  /** Those of them that another process or an earlier run had left in the store. */
  readonly fromStore: number
  /** Attempts to get a token that failed. */
  readonly failures: number
}

/** The tokens of one client. */
export interface TokenSession {
  /** @see Authenticator.getToken */
  getToken(signal: AbortSignal): Promise<AccessToken> | AccessToken
  /** @see Authenticator.invalidate */
  invalidate(token: AccessToken): Promise<TokenVerdict | undefined>
  /** @see Authenticator.confirm */
  confirm(token: AccessToken, isReplacement: boolean): void
  /** The client is closed: a request that it makes for others is made anew by one of them. */
  close(): void
}

/**
 * Gets access tokens and refreshes them in time.
 *
 * - However many calls need a token, one request is under way per set of credentials. It is aborted when the last call that
 *   waits for it is cancelled; a refresh in the background is finished.
 * - A token is refreshed in the background from 80 % of its lifetime on, at the latest five minutes before its end (but not in
 *   the first half). Calls wait only in the last minute, or in the last tenth of a lifetime below ten minutes.
 * - After a token request that fails, no other is sent for 1, 2, 4 … up to 60 seconds, of which up to half is left to chance,
 *   or for as long as the API asks (at most the client's `maxRetryAfter`). A valid token goes on being used; without one, calls
 *   fail at once with that failure, and where it `isRetryable`, they are tried again after the pause. There are no timers: an
 *   idle program refreshes nothing.
 * - A token that the API refuses is replaced. Where it refuses the replacement too, no other is requested for such a pause.
 *
 * Share one between clients by passing it to each: `clientCredentials({ tokenManager })`. A client that is closed leaves what
 * it was requesting to the others.
 */
export class TokenManager {
  readonly #store: TokenStore
  readonly #metrics: TokenMetrics
  // Under the public half of the key; the secrets are compared.
  readonly #refreshers = new Map<string, TokenRefresher[]>()
  #closed: AbortError | undefined

  /** @throws {ConfigurationError} (`OPTION_INVALID`) when there is no option of a name. */
  constructor(options: TokenManagerOptions = {}) {
    refuseUnknownOptions('TokenManager', options, ['store', 'onRenewal'])
    requireFunctions('The option "store" of a TokenManager', options.store, ['read', 'write', 'delete'])
    requireFunctionOption('The option "onRenewal" of a TokenManager', options.onRenewal)
    this.#store = options.store ?? memoryTokenStore()
    this.#metrics = new TokenMetrics(options.onRenewal)
  }

  /** The tokens for a requester. Requesters with the same API and credentials share them. */
  open(requester: TokenRequester): TokenSession {
    const refresher = this.#findRefresher(requester.key)
    let closed: AbortError | undefined
    return {
      getToken: (signal) => {
        const end = this.#closed ?? closed
        return end === undefined ? refresher.getToken(requester, signal) : Promise.reject(end)
      },
      invalidate: (token) => refresher.invalidate(requester, token),
      confirm: (token, isReplacement) => refresher.confirm(token, isReplacement),
      close: () => {
        closed ??= new AbortError('The client is closed.')
        refresher.release(requester)
      },
    }
  }

  /** Counts since the manager was made. */
  statistics(): TokenStatistics {
    return this.#metrics.read()
  }

  /** Aborts requests under way. Calls that wait for one get an `AbortError`, and so does every later call. */
  async close(): Promise<void> {
    this.#closed ??= new AbortError('The token manager is closed.', {
      code: 'CLIENT_CLOSED',
      hint: 'Close the token manager after the clients that use it.',
    })
    const reason = this.#closed
    const refreshers = [...this.#refreshers.values()].flat()
    await Promise.all(refreshers.map((refresher) => refresher.close(reason)))
  }

  #findRefresher(key: TokenKey): TokenRefresher {
    const identity = formatIdentity(key)
    const refreshers = this.#refreshers.get(identity) ?? []
    this.#refreshers.set(identity, refreshers)
    const known = refreshers.find((refresher) => isSameKey(refresher.key, key))
    if (known !== undefined) return known
    const refresher = new TokenRefresher(key, this.#store, this.#metrics)
    refreshers.push(refresher)
    return refresher
  }
}

/** Counts what the refreshers of one manager do, and calls the program's listener. */
class TokenMetrics implements RefreshObserver {
  readonly #onRenewal: ((renewal: TokenRenewal) => void) | undefined
  #requests = 0
  #renewals = 0
  #fromStore = 0
  #failures = 0
  #hasReported = false

  constructor(onRenewal: ((renewal: TokenRenewal) => void) | undefined) {
    this.#onRenewal = onRenewal
  }

  read(): TokenStatistics {
    return {
      requests: this.#requests,
      renewals: this.#renewals,
      fromStore: this.#fromStore,
      failures: this.#failures,
    }
  }

  countRequest(): void {
    this.#requests += 1
  }

  countFailure(): void {
    this.#failures += 1
  }

  reportRenewal({ key, runtime }: TokenRequester, { source, token }: ObtainedToken): void {
    this.#renewals += 1
    if (source === 'store') this.#fromStore += 1
    const { baseUrl, clientId } = key
    runtime.logger.debug('An access token has come into use.', { baseUrl, source })
    callListener(
      () => this.#onRenewal?.({ baseUrl, clientId, expiresAt: token.expiresAt, source }),
      () => {
        if (this.#hasReported) return
        this.#hasReported = true
        runtime.logger.error('The listener onRenewal has failed. Later failures of it are not reported.')
      },
    )
  }
}

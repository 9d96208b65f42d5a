import { AbortError, type AccessToken } from '@cloudconnexa/core'
import { memoryTokenStore } from './stores/memory-token-store.ts'
import { identityOf, isSameKey, type TokenKey, type TokenStore } from './stores/token-store.ts'
import { TokenCycle } from './token-cycle.ts'
import type { TokenSubject } from './token-subject.ts'
import { TokenEvents, type TokenRenewal, type TokenStatistics } from './token-events.ts'

/** Options of {@link TokenManager}. */
export interface TokenManagerOptions {
  /** Where tokens are kept. Default: {@link memoryTokenStore}. */
  readonly store?: TokenStore
  /** Told of every token that comes into use. Must not throw. */
  readonly onRenewal?: (renewal: TokenRenewal) => void
}

/** The tokens of one client. */
export interface TokenSession {
  /** @see Authenticator.token */
  token(signal: AbortSignal): Promise<AccessToken> | AccessToken
  /** @see Authenticator.invalidate */
  invalidate(token: AccessToken): Promise<void>
}

/**
 * Gets access tokens and renews them in time.
 *
 * - However many calls need a token, one request is under way per set of credentials. It is given up when the last call that
 *   waits for it is cancelled; a renewal in the background is finished.
 * - A token is renewed in the background from 80 % of its lifetime on, at the latest five minutes before its end (but not in
 *   the first half). Calls wait only in the last minute, or in the last tenth of a lifetime below ten minutes.
 * - A renewal that fails disturbs nobody while the present token is valid. It is tried again by calls that come after a pause
 *   of 1, 2, 4 … up to 60 seconds, halved at random. There are no timers: an idle program renews nothing.
 *
 * Share one between clients by passing it to each: `clientCredentials({ tokenManager })`.
 */
export class TokenManager {
  readonly #store: TokenStore
  readonly #events: TokenEvents
  // Under the public half of the key; the secrets are compared.
  readonly #cycles = new Map<string, TokenCycle[]>()
  #closed: AbortError | undefined

  constructor(options: TokenManagerOptions = {}) {
    this.#store = options.store ?? memoryTokenStore()
    this.#events = new TokenEvents(options.onRenewal)
  }

  /** The tokens for a subject. Subjects with the same API and credentials share them. */
  open(subject: TokenSubject): TokenSession {
    const cycle = this.#cycleOf(subject.key)
    return {
      token: (signal) =>
        this.#closed === undefined ? cycle.token(subject, signal) : Promise.reject(this.#closed),
      invalidate: (token) => cycle.invalidate(subject, token),
    }
  }

  /** Counts since the manager was made. */
  statistics(): TokenStatistics {
    return this.#events.statistics()
  }

  /** Ends requests under way. Who waits for one gets an `AbortError`, and so does every later call. */
  async close(): Promise<void> {
    this.#closed ??= new AbortError('The token manager is closed.', {
      code: 'CLIENT_CLOSED',
      hint: 'Close the token manager after the clients that use it.',
    })
    const reason = this.#closed
    await Promise.all([...this.#cycles.values()].flat().map((cycle) => cycle.close(reason)))
  }

  #cycleOf(key: TokenKey): TokenCycle {
    const identity = identityOf(key)
    const cycles = this.#cycles.get(identity) ?? []
    this.#cycles.set(identity, cycles)
    const known = cycles.find((cycle) => isSameKey(cycle.key, key))
    if (known !== undefined) return known
    const cycle = new TokenCycle(key, this.#store, this.#events)
    cycles.push(cycle)
    return cycle
  }
}

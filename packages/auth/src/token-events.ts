import { callListener } from '@cloudconnexa/core/runtime'
import type { TokenSubject } from './token-subject.ts'
import type { StoredToken } from './stores/token-store.ts'

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

/** A token and where it came from. */
export interface ObtainedToken {
  readonly token: StoredToken
  readonly source: TokenRenewal['source']
}

/** Counts what happens and tells the program. */
export class TokenEvents {
  readonly #onRenewal: ((renewal: TokenRenewal) => void) | undefined
  #requests = 0
  #renewals = 0
  #fromStore = 0
  #failures = 0
  #hasReported = false

  constructor(onRenewal: ((renewal: TokenRenewal) => void) | undefined) {
    this.#onRenewal = onRenewal
  }

  statistics(): TokenStatistics {
    return {
      requests: this.#requests,
      renewals: this.#renewals,
      fromStore: this.#fromStore,
      failures: this.#failures,
    }
  }

  counted<T>(request: () => Promise<T>): Promise<T> {
    this.#requests += 1
    return request()
  }

  failed(): void {
    this.#failures += 1
  }

  renewed(subject: TokenSubject, { source, token }: ObtainedToken): void {
    this.#renewals += 1
    if (source === 'store') this.#fromStore += 1
    const { baseUrl, clientId } = subject.key
    subject.runtime.logger.debug('An access token has come into use.', { baseUrl, source })
    callListener(
      () => this.#onRenewal?.({ baseUrl, clientId, expiresAt: token.expiresAt, source }),
      () => {
        if (this.#hasReported) return
        this.#hasReported = true
        subject.runtime.logger.error(
          'The listener onRenewal has failed. Later failures of it are not reported.',
        )
      },
    )
  }
}

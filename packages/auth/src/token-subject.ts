import type { ClientRuntime } from '@cloudconnexa/core/runtime'
import type { StoredToken, TokenKey } from './stores/token-store.ts'

/** For whom tokens are, and the means to request one. */
export interface TokenSubject {
  /** Base URL and credentials that the token is for. */
  readonly key: TokenKey
  /** What the client lends: its clock, its log, its source of random numbers and the longest pause that it accepts. */
  readonly runtime: Pick<ClientRuntime, 'clock' | 'logger' | 'maxRetryAfter' | 'random'>
  /** Requests a token from the API. */
  request(signal: AbortSignal): Promise<StoredToken>
}

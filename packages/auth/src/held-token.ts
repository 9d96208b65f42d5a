import type { Clock } from '@cloudconnexa/core'
import type { StoredToken } from './stores/token-store.ts'
import type { ObtainedToken } from './token-events.ts'
import { mustRefreshAt, refreshAt } from './token-timing.ts'

/** A token in memory, with what is known of it beside its text. */
export class HeldToken {
  readonly token: StoredToken
  /** Where it came from. */
  readonly source: ObtainedToken['source']
  /** From when on it is renewed in the background, as {@link now} counts. */
  readonly refreshAt: number
  /** From when on calls wait for another one, as {@link now} counts. */
  readonly mustRefreshAt: number
  /** Whether the API has accepted it. */
  isAccepted = false
  /** Done when the store has forgotten it; absent while nothing has asked for that. */
  forgetting: Promise<void> | undefined
  readonly #clock: Clock
  /** The monotonic time at which its lifetime began. */
  readonly #beginning: number

  constructor({ token, source }: ObtainedToken, clock: Clock) {
    this.token = token
    this.source = source
    this.refreshAt = refreshAt(token)
    this.mustRefreshAt = mustRefreshAt(token)
    this.#clock = clock
    this.#beginning = clock.monotonic() - Math.max(0, clock.now() - token.obtainedAt)
  }

  /**
   * The time by which the token is judged, in milliseconds since 1970. The wall time, which goes on while the machine sleeps;
   * where it has been set back, what has passed on the monotonic clock, so that a token that has ended does not come alive
   * again.
   */
  now(): number {
    return Math.max(this.#clock.now(), this.token.obtainedAt + this.#clock.monotonic() - this.#beginning)
  }

  /** Whether its lifetime is over. */
  hasExpired(): boolean {
    return this.now() >= this.token.expiresAt
  }
}

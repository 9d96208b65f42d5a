import type { Clock } from '@cloudconnexa/core'
import type { StoredToken } from '../stores/token-store.ts'
import type { ObtainedToken } from './token-source.ts'

const minute = 60_000

/** Timers may fire up to a millisecond early: a call that has waited for the end of a pause must find it over. Milliseconds. */
export const timerTolerance = 1

/** For how long a refused token is kept. */
interface KeptPause {
  readonly until: number
  /** Of the client whose call was refused: only its monotonic time says when the pause is over. */
  readonly clock: Clock
}

/** A token in memory, with what is known of it besides its text. */
export class HeldToken {
  readonly token: StoredToken
  /** Where it came from. */
  readonly source: ObtainedToken['source']
  /** From when on it is refreshed in the background, on the time of {@link readTime}. */
  readonly refreshAt: number
  /** From when on calls wait for another one, on the time of {@link readTime}. */
  readonly mustRefreshAt: number
  /** Whether the API has accepted it. */
  isAccepted = false
  /** The pause for which it is kept although the API has refused it; absent where nothing speaks against it. */
  pause: KeptPause | undefined
  /** Settled when the store has forgotten it; absent while nothing has asked for that. */
  forgetting: Promise<void> | undefined
  readonly #clock: Clock
  /** The monotonic time at which its lifetime began. */
  readonly #beginning: number

  /** @param haste - How much earlier it is refreshed, 0 to 1: see {@link computeRefreshAt}. */
  constructor({ token, source }: ObtainedToken, clock: Clock, haste: number) {
    this.token = token
    this.source = source
    this.refreshAt = computeRefreshAt(token, haste)
    this.mustRefreshAt = computeMustRefreshAt(token)
    this.#clock = clock
    this.#beginning = clock.monotonic() - Math.max(0, clock.now() - token.obtainedAt)
  }

  /**
   * The time by which the token is judged, in milliseconds since 1970. It is the wall time, which goes on while the machine
   * sleeps. Where that was set back, it is what has passed on the monotonic clock, so that a token that has ended stays ended.
   */
  readTime(): number {
    return Math.max(this.#clock.now(), this.token.obtainedAt + this.#clock.monotonic() - this.#beginning)
  }

  /** Whether it was refused and kept, and the pause is over. */
  isPauseOver(): boolean {
    return this.pause !== undefined && this.pause.clock.monotonic() > this.pause.until - timerTolerance
  }

  /** Whether its lifetime is over. */
  hasExpired(): boolean {
    return this.readTime() >= this.token.expiresAt
  }
}

/**
 * From when on a token is refreshed in the background, in milliseconds since 1970: at 80 % of its lifetime, and at the latest
 * five minutes before its end, but never in the first half of its lifetime.
 *
 * @param token - The token.
 * @param haste - How much of a twentieth of its lifetime earlier, 0 to 1: processes that share a token would otherwise all look for
 *   the next one at the same moment.
 */
export function computeRefreshAt(token: StoredToken, haste: number = 0): number {
  const lifetime = token.expiresAt - token.obtainedAt
  const latest = Math.min(0.8 * lifetime, lifetime - 5 * minute)
  return token.obtainedAt + Math.max(0.5 * lifetime, latest - haste * 0.05 * lifetime)
}

/**
 * From when on calls wait for a new token, in milliseconds since 1970: a minute before the end, or the last tenth of a
 * lifetime shorter than ten minutes.
 *
 * @param token - The token.
 */
export function computeMustRefreshAt(token: StoredToken): number {
  const lifetime = token.expiresAt - token.obtainedAt
  return token.expiresAt - Math.min(minute, 0.1 * lifetime)
}

/**
 * Whether a token from a store can be believed. One that was requested in the future was written by a clock that has been set
 * back since, and its end means nothing. Machines that share a store may differ by a minute.
 *
 * @param token - The token.
 * @param now - The wall time.
 */
export function isPlausible(token: StoredToken, now: number): boolean {
  return token.obtainedAt <= now + minute && token.expiresAt > token.obtainedAt
}

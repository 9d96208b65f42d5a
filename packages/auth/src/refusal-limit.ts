import type { Clock } from '@cloudconnexa/core'
import type { HeldToken } from './held-token.ts'
import type { TokenSubject } from './token-subject.ts'
import { pauseAfter } from './token-timing.ts'

/** Refusals that are further apart than this have nothing to do with each other. Milliseconds. */
const memory = 120_000
/** So many tokens that were accepted before may be replaced at once … */
const burst = 20
/** … and one more after each of these times, in milliseconds. */
const interval = 3000
// Timers may fire up to a millisecond early: a call that has waited for the end of the pause must find it over.
const tolerance = 1

/**
 * Decides when a refused token is replaced.
 *
 * A token that was accepted and is refused later has been revoked: another one helps. Where the API refuses one that it has
 * just issued, and then the replacement too, further ones are pointless: the token is kept for a pause of 1, 2, 4 … up to 60
 * seconds, so that calls cost no token requests and succeed as soon as the API accepts it.
 */
export class RefusalLimit {
  #inARow = 0
  #lastAt = Number.NEGATIVE_INFINITY
  #kept: { readonly held: HeldToken; readonly until: number; readonly clock: Clock } | undefined
  /** When the replacements so far would have been due if one was made in each interval. */
  #dueAt = Number.NEGATIVE_INFINITY

  /**
   * Judges a refused token.
   *
   * @returns how long it is kept, in milliseconds: 0 where it is replaced now, infinite where that is not known.
   */
  judge(held: HeldToken, { clock, random }: TokenSubject['runtime']): number {
    const now = clock.monotonic()
    if (held.isAccepted) {
      this.#inARow = 1
      this.#lastAt = now
      return this.#judgeAccepted(now)
    }
    if (this.#kept?.held === held) return Math.max(0, this.#kept.until - now)
    if (now - this.#lastAt > memory) this.#inARow = 0
    this.#lastAt = now
    this.#inARow += 1
    if (this.#inARow === 1) return 0
    const pause = pauseAfter(this.#inARow - 2, random())
    this.#kept = { held, until: now + pause, clock }
    return pause
  }

  /** Whether a token was refused and kept, and the pause is over. */
  isDue(held: HeldToken): boolean {
    return this.#kept?.held === held && this.#kept.clock.monotonic() > this.#kept.until - tolerance
  }

  /**
   * The API has accepted a token.
   *
   * @param hasHelped - Whether it stood in for a refused one, so that replacing tokens is of use.
   */
  reset(hasHelped: boolean): void {
    this.#inARow = 0
    this.#kept = undefined
    if (hasHelped) this.#dueAt = Number.NEGATIVE_INFINITY
  }

  /** Some operations may answer 401 to tokens that others accept: they must not cost one request each. */
  #judgeAccepted(now: number): number {
    const dueAt = Math.max(this.#dueAt, now)
    if (dueAt - now > (burst - 1) * interval) return Number.POSITIVE_INFINITY
    this.#dueAt = dueAt + interval
    return 0
  }
}

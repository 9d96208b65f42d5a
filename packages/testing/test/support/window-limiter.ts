import type { Clock, RateLimitState } from '@cloudconnexa/core'
import type { RateLimiter, RatePermit } from '@cloudconnexa/core/runtime'

/** A window of a {@link WindowLimiter}. */
export interface Window {
  /** Requests that are let through in it. */
  readonly count: number
  /** Its length in milliseconds. */
  readonly length: number
}

const known = { available: 0, inFlight: 0, waiting: 0, pausedUntil: undefined }

/**
 * The usual naive limiter, as on `INCR` and `EXPIRE`: counts requests in a window that begins with the first one, and forgets
 * them all at its end.
 */
export class WindowLimiter implements RateLimiter {
  readonly #clock: Clock
  readonly #window: Window
  #count = 0
  #end = Number.NEGATIVE_INFINITY

  constructor(clock: Clock, window: Window) {
    this.#clock = clock
    this.#window = window
  }

  async acquire(): Promise<RatePermit> {
    for (;;) {
      const now = this.#clock.monotonic()
      if (now >= this.#end) {
        this.#count = 0
        this.#end = now + this.#window.length
      }
      this.#count += 1
      if (this.#count <= this.#window.count) return { release: () => undefined }
      await this.#clock.sleep(this.#end - now)
    }
  }

  state(): RateLimitState {
    const bucket = { ...known, capacity: 20, refill: { amount: 5, period: 1000 } }
    return { mode: 'local', read: bucket, write: bucket }
  }
}

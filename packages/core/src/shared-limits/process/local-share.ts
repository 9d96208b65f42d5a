import type { BucketLimits } from '../exchange/lease-exchange.ts'

/** What one process may send while the store cannot be reached: its part of every refill, evenly. */
export class LocalShare {
  /** Milliseconds from one request to the next. */
  readonly #interval: number
  readonly #most: number
  #tokens: number
  #since: number

  /**
   * @param limits - Limits of the bucket.
   * @param active - Processes that share it.
   * @param start - When the promises end: sending beside them would double the rate.
   * @param tokens - How many may be sent at once.
   */
  constructor({ amount, period }: BucketLimits, active: number, start: number, tokens: number) {
    this.#interval = (period * active) / amount
    this.#most = Math.max(1, Math.floor(amount / active), tokens)
    this.#tokens = tokens
    this.#since = start
  }

  /** Takes one request, if there is one. */
  take(now: number): boolean {
    this.#refill(now)
    if (this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }

  /** The API has less left than was thought. */
  limit(remaining: number): void {
    this.#tokens = Math.min(this.#tokens, remaining)
  }

  /** Milliseconds until as many requests may have been sent. */
  estimateWait(count: number, now: number): number {
    this.#refill(now)
    const missing = count - this.#tokens
    return missing <= 0 ? 0 : this.#since + missing * this.#interval - now
  }

  #refill(now: number): void {
    const count = Math.floor((now - this.#since) / this.#interval)
    if (count <= 0) return
    this.#tokens = Math.min(this.#most, this.#tokens + count)
    this.#since += count * this.#interval
  }
}

import type { RateLimits } from '@cloudconnexa/errors'

/** How the API limits requests. */
export interface BucketShape {
  /** Requests that it holds when it is full. */
  readonly burst: number
  /** Requests that come back at a time. */
  readonly amount: number
  /** Whether they come back one by one, spread over the period, instead of all at its end. */
  readonly isEven?: boolean
}

/** What the API says to one request. */
export interface BucketResponse {
  readonly isAllowed: boolean
  readonly limits: RateLimits
}

/**
 * The token bucket on the API's side. A bucket that is full counts its next refill from the next request.
 */
export class ApiBucket {
  readonly #now: () => number
  readonly #burst: number
  readonly #amount: number
  readonly #period: number
  /** How many come back at a time, and after how long. */
  readonly #batch: { readonly amount: number; readonly period: number }
  #tokens: number
  #since: number
  #closedUntil = Number.NEGATIVE_INFINITY
  /** When requests of the limiters arrived, in their order. */
  readonly arrivals: number[] = []
  /** Requests of the limiters that were refused. */
  refusals = 0

  constructor({ burst, amount, isEven }: BucketShape, period: number, now: () => number) {
    this.#now = now
    this.#burst = burst
    this.#amount = amount
    this.#period = period
    this.#batch = isEven === true ? { amount: 1, period: period / amount } : { amount, period }
    this.#tokens = burst
    this.#since = now()
  }

  /** A request of a limiter arrives. */
  take(): BucketResponse {
    this.arrivals.push(this.#now())
    const isAllowed = this.#take()
    if (!isAllowed) this.refusals += 1
    return {
      isAllowed,
      limits: {
        remaining: this.#tokens,
        replenishRate: this.#amount,
        replenishTime: this.#period / 1000,
        burstCapacity: this.#burst,
      },
    }
  }

  /** Somebody else sends requests with the same key; returns how many of them were allowed. */
  takeForeign(count: number): number {
    let allowed = 0
    for (let request = 0; request < count; request += 1) if (this.#take()) allowed += 1
    return allowed
  }

  /** Somebody else leaves no more than so many. */
  leave(count: number): void {
    this.#refill()
    this.takeForeign(Math.max(0, this.#tokens - count))
  }

  /** From now on, and for so long, all requests are refused. */
  close(milliseconds: number): void {
    this.#closedUntil = this.#now() + milliseconds
  }

  /** How many requests of the limiters, from one of them on, have arrived before it was open again. */
  countEarly(from: number): number {
    return this.arrivals.slice(from).filter((at) => at < this.#closedUntil).length
  }

  #take(): boolean {
    this.#refill()
    if (this.#tokens === 0 || this.#now() < this.#closedUntil) return false
    this.#tokens -= 1
    return true
  }

  #refill(): void {
    const now = this.#now()
    const { amount, period } = this.#batch
    const batches = Math.floor((now - this.#since) / period)
    this.#tokens = Math.min(this.#burst, this.#tokens + batches * amount)
    this.#since = this.#tokens === this.#burst ? now : this.#since + batches * period
  }
}

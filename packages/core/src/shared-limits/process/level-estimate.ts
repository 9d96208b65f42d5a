import type { BucketLimits } from '../exchange/lease-exchange.ts'

/** How full the bucket is, as far as this process can tell: the last response said it, and since then it has refilled. */
export class LevelEstimate {
  #remaining = 0
  #since = 0

  learn(remaining: number, now: number): void {
    this.#remaining = remaining
    this.#since = now
  }

  spend(): void {
    this.#remaining = Math.max(0, this.#remaining - 1)
  }

  read({ capacity, amount, period }: BucketLimits, now: number): number {
    const refills = Math.floor((now - this.#since) / period)
    return Math.min(capacity, this.#remaining + refills * amount)
  }

  /**
   * Estimates the milliseconds until a caller may start who leaves the rest of the bucket to others.
   *
   * @param share - The part of the bucket that the caller may use, above 0 and up to 1.
   */
  estimateShareWait(share: number, limits: BucketLimits | undefined, now: number): number {
    if (share >= 1 || limits === undefined) return 0
    const { capacity, amount, period } = limits
    // A bucket of one could otherwise never serve a caller with a share.
    const reserve = Math.min(Math.floor((1 - share) * capacity), Math.max(0, capacity - 1))
    const missing = 1 + reserve - this.#remaining
    if (missing <= 0) return 0
    return Math.max(0, this.#since + Math.ceil(missing / amount) * period - now)
  }
}

import type { BucketLimits } from '../lease-exchange.ts'

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

  /** Milliseconds until the bucket may hold as many. */
  estimateWait(needed: number, limits: BucketLimits, now: number): number {
    const missing = needed - this.#remaining
    if (missing <= 0) return 0
    const refilled = this.#since + Math.ceil(missing / limits.amount) * limits.period
    return Math.max(0, refilled - now)
  }
}

/** How many requests the bucket must hold for a caller with a share to start, so that the rest is left to others. */
export function countNeeded(share: number, { capacity }: BucketLimits): number {
  return 1 + Math.min(Math.floor((1 - share) * capacity), Math.max(0, capacity - 1))
}

import type { BucketLimits } from '../exchange/lease-exchange.ts'
import { countNeeded } from '../../rate-limit/token-bucket.ts'

/** How full the bucket is at most, as far as this process can tell: from the last response, and what was sent and refilled since. */
export class LevelEstimate {
  #remaining = 0
  /** Up to when refills are counted; none are before anybody has looked. */
  #since: number | undefined
  /** Requests on their way, which the last response may not have counted. */
  #pending = 0

  /**
   * A request is over.
   *
   * @param isSent - Whether the API may have counted it.
   */
  settle(isSent: boolean): void {
    this.#pending -= 1
    if (!isSent) this.#remaining += 1
  }

  learn(remaining: number, now: number): void {
    this.#remaining = Math.max(0, remaining - this.#pending)
    this.#since = now
  }

  spend(limits: BucketLimits | undefined, now: number): void {
    this.#refill(limits, now)
    this.#pending += 1
    this.#remaining = Math.max(0, this.#remaining - 1)
  }

  read(limits: BucketLimits, now: number): number {
    this.#refill(limits, now)
    return this.#remaining
  }

  /**
   * Estimates the milliseconds until the bucket can have held so many, at the earliest: its next refill may come at any time.
   */
  estimateWait(count: number, limits: BucketLimits, now: number): number {
    const missing = count - this.read(limits, now)
    return missing <= 0 ? 0 : (Math.ceil(missing / limits.amount) - 1) * limits.period
  }

  /**
   * Estimates the milliseconds until a caller may start who leaves the rest of the bucket to others.
   *
   * @param share - The part of the bucket that the caller may use, above 0 and up to 1.
   */
  estimateShareWait(share: number, limits: BucketLimits | undefined, now: number): number {
    if (share >= 1 || limits === undefined) return 0
    const { capacity, amount, period } = limits
    const missing = countNeeded(share, capacity) - this.read(limits, now)
    if (missing <= 0) return 0
    return Math.max(0, (this.#since ?? now) + Math.ceil(missing / amount) * period - now)
  }

  /** What has come back since is counted before more is taken: a full bucket has not kept what came beyond its capacity. */
  #refill(limits: BucketLimits | undefined, now: number): void {
    if (limits === undefined) return
    const { capacity, amount, period } = limits
    this.#since ??= now
    const refills = Math.floor((now - this.#since) / period)
    if (refills <= 0) return
    const level = this.#remaining + refills * amount
    this.#remaining = Math.min(capacity, level)
    this.#since = level >= capacity ? now : this.#since + refills * period
  }
}

import type { RateLimitReport } from '../../rate-limit/rate-limiter.ts'
import { readKnownLimits } from '../../rate-limit/known-limits.ts'
import type { BucketLimits, LeaseRequest } from '../exchange/lease-exchange.ts'

/** What goes with the next exchange, besides the promises. */
export type BufferedReport = Pick<
  LeaseRequest,
  'lowest' | 'refusals' | 'retryAfter' | 'unpromised' | 'finding'
>

interface Lowest {
  readonly remaining: number
  readonly seenAt: number
}

/** Collects what responses say until it is reported. */
export class ReportBuffer {
  /** Limits as the last response or the account has named them. */
  limits: BucketLimits | undefined
  /** Requests that were sent without a promise. */
  unpromised = 0
  finding: LeaseRequest['finding']
  #lowest: Lowest | undefined
  #refusals = 0
  #retryAfter: number | undefined

  /** Whether something must not wait for the next request that asks for more. */
  get isUrgent(): boolean {
    return this.#refusals > 0 || this.finding !== undefined
  }

  get isEmpty(): boolean {
    return !this.isUrgent && this.#lowest === undefined && this.unpromised === 0
  }

  /**
   * Enters what came of a request.
   *
   * @returns how many requests remain, where the response has named all limits.
   */
  add({ limits, refused, retryAfter }: RateLimitReport, now: number): number | undefined {
    if (refused) {
      this.#refusals += 1
      if (retryAfter !== undefined) this.#retryAfter = Math.max(this.#retryAfter ?? 0, retryAfter)
    }
    if (limits?.remaining === undefined) return undefined
    const known = readKnownLimits(limits, limits.remaining, this.limits?.capacity)
    if (known === undefined) return undefined
    this.limits = roundLimits(known)
    const remaining = Math.max(0, Math.floor(limits.remaining))
    // Of equal ones the later counts: nothing has come back in between.
    if (this.#lowest === undefined || remaining <= this.#lowest.remaining)
      this.#lowest = { remaining, seenAt: now }
    return remaining
  }

  /** What is to be reported; it counts as reported from now on. */
  take(now: number): BufferedReport {
    const { unpromised, finding } = this
    const [lowest, refusals, retryAfter] = [this.#lowest, this.#refusals, this.#retryAfter]
    this.unpromised = 0
    this.finding = undefined
    this.#lowest = undefined
    this.#refusals = 0
    this.#retryAfter = undefined
    return {
      unpromised,
      finding,
      refusals,
      retryAfter: retryAfter === undefined ? undefined : Math.ceil(retryAfter),
      lowest: lowest && { remaining: lowest.remaining, age: Math.max(0, Math.ceil(now - lowest.seenAt)) },
    }
  }

  /** Enters again what may not have arrived. Requests that are taken off twice are found again by the headers. */
  restore({ unpromised, finding, refusals, retryAfter }: BufferedReport): void {
    this.unpromised += unpromised
    this.finding ??= finding
    this.#refusals += refusals
    if (retryAfter !== undefined) this.#retryAfter = Math.max(this.#retryAfter ?? 0, retryAfter)
  }
}

/** Stores count in integers. */
function roundLimits({ capacity, amount, period }: BucketLimits): BucketLimits {
  return {
    capacity: Math.max(1, Math.floor(capacity)),
    amount: Math.max(1, Math.floor(amount)),
    period: Math.max(1, Math.ceil(period)),
  }
}

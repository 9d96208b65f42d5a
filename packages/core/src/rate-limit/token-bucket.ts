import type { RateLimits } from '@cloudconnexa/errors'
import { type KnownLimits, readKnownLimits } from './known-limits.ts'

/** A token that was taken, and where the bucket stood then; the response to its request is judged by it. */
export interface SpentToken {
  /** How many tokens were taken before it. */
  readonly number: number
  /** How many of those had been responded to. */
  readonly settled: number
  /** How many tokens the copy had put back. */
  readonly refilled: number
}

/**
 * A pessimistic copy of the API's token bucket, kept in step by the headers of every response. Alone on its API key it never
 * holds more than the server does.
 *
 * Whether the server refills in batches or evenly, and when, cannot be seen; but every stretch of a whole period brings a
 * whole batch, wherever it begins, as far as the bucket has room. So a batch counts as back a period after a moment at which
 * the copy held no more than the server, and only as much of it as the server had room for then.
 */
export class TokenBucket {
  #limits: KnownLimits | undefined
  #tokens = 0
  /** The moment from which the next refill is counted. */
  #countedFrom = 0
  /** The most that the server can have held at that moment: its bucket may not have had room for a whole batch. */
  #level = 0
  /** Responses to tokens before this one are older than what is known of the bucket. */
  #trustedFrom = 0
  #spent = 0
  #settled = 0
  #refilled = 0

  /** Limits as far as the API has named them. */
  get limits(): KnownLimits | undefined {
    return this.#limits
  }

  /** Tokens whose requests are on the way. */
  get inFlight(): number {
    return this.#spent - this.#settled
  }

  /** Tokens to spend at a time. */
  available(now: number): number {
    this.#refill(now)
    return this.#tokens
  }

  /** When the next tokens come back. */
  nextRefillAt(now: number): number {
    this.#refill(now)
    return this.#countedFrom + (this.#limits?.period ?? 0)
  }

  /** Takes one token. */
  spend(now: number): SpentToken {
    this.#refill(now)
    const token = { number: this.#spent, settled: this.#settled, refilled: this.#refilled }
    // A full bucket does not refill: the server counts from when this request arrives, which its response will show.
    if (this.#tokens >= (this.#limits?.capacity ?? Infinity)) this.#set(this.#tokens, now)
    this.#spent += 1
    this.#tokens = Math.max(0, this.#tokens - 1)
    return token
  }

  /**
   * The request of a token is over.
   *
   * @param observed - The limits that its response named, if it did.
   */
  settle(token: SpentToken, observed: RateLimits | undefined, now: number): void {
    this.#refill(now)
    this.#settled += 1
    const { capacity = 0, amount = 0 } = this.#limits ?? {}
    // Counted from now, the server has more room for the next batch.
    if (capacity - this.#level < amount && this.#tokens + this.inFlight < this.#level)
      this.#set(this.#tokens, now)
    if (observed?.remaining !== undefined) this.#learn(token, observed, observed.remaining, now)
  }

  /** The request of a token has never left, so the server has not counted it. */
  restore(token: SpentToken, now: number): void {
    this.#refill(now)
    this.#settled += 1
    // A refusal has emptied the bucket since, or somebody else has used it.
    if (this.#limits === undefined || token.number < this.#trustedFrom) return
    this.#tokens = Math.min(this.#tokens + 1, this.#limits.capacity - this.inFlight)
  }

  /**
   * The API has refused a request: nothing is left.
   *
   * @param wait - Milliseconds until one more is allowed, where the API has said so.
   */
  drain(now: number, wait: number | undefined): void {
    const period = this.#limits?.period ?? 0
    this.#set(0, wait !== undefined && wait < period ? now + wait - period : now)
    this.#trustedFrom = this.#spent
  }

  #learn(token: SpentToken, observed: RateLimits, remaining: number, now: number): void {
    const before = this.#limits
    const limits = readKnownLimits(observed, remaining, before?.capacity) ?? before
    this.#limits = limits
    // Requests that overlapped this one may have been counted by the server after it, responded to though they are by now.
    const overlapping = this.#spent - 1 - token.settled
    if (limits === undefined) return
    // No more than the bucket holds, whatever the headers say.
    const certain = Math.max(0, Math.min(remaining, limits.capacity) - overlapping)
    if (before === undefined) {
      this.#set(certain, now)
      return
    }
    if (before.period !== limits.period || before.amount !== limits.amount) this.#set(this.#tokens, now)
    this.#tokens = Math.min(this.#tokens, limits.capacity)
    if (certain > this.#tokens && token.number >= this.#trustedFrom) {
      // The server has refilled before the copy did, so its next refill is a period from now at the latest.
      this.#set(certain, now)
    } else if (remaining + this.#refilled - token.refilled < this.#tokens) {
      // Somebody else uses the API key.
      this.#set(Math.max(0, remaining - this.inFlight), now)
      this.#trustedFrom = this.#spent
    }
  }

  #set(tokens: number, countedFrom: number): void {
    this.#tokens = tokens
    this.#countedFrom = countedFrom
    this.#level = tokens + this.inFlight
  }

  #refill(now: number): void {
    if (this.#limits === undefined) return
    const { amount, period, capacity } = this.#limits
    const periods = Math.floor((now - this.#countedFrom) / period)
    if (periods === 0) return
    const first = this.#tokens + Math.min(amount, Math.max(0, capacity - this.#level))
    const tokens = Math.max(first, Math.min(capacity - this.inFlight, first + (periods - 1) * amount))
    this.#refilled += tokens - this.#tokens
    this.#set(tokens, this.#countedFrom + periods * period)
  }
}

/**
 * Counts the requests that a bucket must hold for one more to start, so that the rest is left to others.
 *
 * @param share - The part of the bucket that the caller may use, above 0 and up to 1.
 * @param capacity - Most that the bucket can hold.
 */
export function countNeeded(share: number, capacity: number): number {
  // A bucket of one could otherwise never serve a caller with a share.
  return 1 + Math.min(Math.floor((1 - share) * capacity), Math.max(0, capacity - 1))
}

import type { Clock } from './clock.ts'

/** A token bucket: `burst` requests at once, and `rate` more every `seconds`. */
export interface RateLimit {
  /** Requests that the bucket holds when it is full. */
  readonly burst: number
  /** Requests that come back each time. */
  readonly rate: number
  /** Seconds from one time to the next. */
  readonly seconds: number
}

/** Reads (GET) and writes (all else) have a bucket each. */
export type RequestKind = 'read' | 'write'

/** What the limiter says to a request. */
export interface RateLimitVerdict {
  readonly allowed: boolean
  readonly headers: Readonly<Record<string, string>>
}

interface Bucket {
  tokens: number
  /** When tokens last came back, or when the full bucket was first drawn from. */
  since: number
}

/** Two token buckets for each API key. */
export class RateLimiter {
  readonly #limit: RateLimit | 'off'
  readonly #clock: Clock
  readonly #buckets = new Map<string, Bucket>()

  /** @param limit with `off` nothing is limited and no header is sent. */
  constructor(limit: RateLimit | 'off', clock: Clock) {
    this.#limit = limit
    this.#clock = clock
  }

  /** Takes a token for a request of this API key. */
  take(apiKey: string, kind: RequestKind): RateLimitVerdict {
    const limit = this.#limit
    if (limit === 'off') return { allowed: true, headers: {} }
    const bucket = this.#refilled(`${kind} ${apiKey}`, limit)
    const allowed = bucket.tokens > 0
    if (allowed) bucket.tokens -= 1
    return {
      allowed,
      headers: {
        'X-RateLimit-Remaining': String(bucket.tokens),
        'X-RateLimit-Replenish-Rate': String(limit.rate),
        'X-RateLimit-Replenish-Time': String(limit.seconds),
        'X-RateLimit-Burst-Capacity': String(limit.burst),
      },
    }
  }

  #refilled(key: string, limit: RateLimit): Bucket {
    const now = this.#clock.now()
    const bucket = this.#buckets.get(key) ?? { tokens: limit.burst, since: now }
    this.#buckets.set(key, bucket)
    const period = limit.seconds * 1000
    const periods = Math.max(0, Math.floor((now - bucket.since) / period))
    bucket.tokens = Math.min(limit.burst, bucket.tokens + periods * limit.rate)
    bucket.since = bucket.tokens === limit.burst ? now : bucket.since + periods * period
    return bucket
  }
}

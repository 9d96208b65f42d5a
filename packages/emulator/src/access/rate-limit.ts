import type { Clock } from '../time/clock.ts'

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

/** How full the buckets are. */
export type RateLimitFill = ReadonlyMap<string, Readonly<Bucket>>

/** The headers that tell a caller about its bucket. */
export function limitHeaders(limit: RateLimit, remaining: number): RateLimitVerdict['headers'] {
  return {
    'X-RateLimit-Remaining': String(remaining),
    'X-RateLimit-Replenish-Rate': String(limit.rate),
    'X-RateLimit-Replenish-Time': String(limit.seconds),
    'X-RateLimit-Burst-Capacity': String(limit.burst),
  }
}

/** Two token buckets for each API key. */
export class RateLimiter {
  readonly #limit: RateLimit | 'off'
  readonly #clock: Clock
  readonly #buckets: Map<string, Bucket> = new Map()

  /** @param limit with `off` nothing is limited and no header is sent. */
  constructor(limit: RateLimit | 'off', clock: Clock) {
    this.#limit = limit
    this.#clock = clock
  }

  /** Takes a token for a request of this API key, which may have a limit of its own. */
  take(apiKey: string, kind: RequestKind, ownLimit?: RateLimit | 'off'): RateLimitVerdict {
    const limit = ownLimit ?? this.#limit
    if (limit === 'off') return { allowed: true, headers: {} }
    const bucket = this.#refilled(`${kind} ${apiKey}`, limit)
    const allowed = bucket.tokens > 0
    if (allowed) bucket.tokens -= 1
    return {
      allowed,
      headers: limitHeaders(limit, bucket.tokens),
    }
  }

  /** The buckets as they are; setting them puts them back. Times are relative to now. */
  get fill(): RateLimitFill {
    const now = this.#clock.monotonic()
    return new Map(
      [...this.#buckets].map(([key, { tokens, since }]) => [key, { tokens, since: since - now }]),
    )
  }

  set fill(buckets: RateLimitFill) {
    const now = this.#clock.monotonic()
    this.#buckets.clear()
    for (const [key, { tokens, since }] of buckets) this.#buckets.set(key, { tokens, since: since + now })
  }

  #refilled(key: string, limit: RateLimit): Bucket {
    const now = this.#clock.monotonic()
    const bucket = this.#buckets.get(key) ?? { tokens: limit.burst, since: now }
    this.#buckets.set(key, bucket)
    const period = limit.seconds * 1000
    const periods = Math.max(0, Math.floor((now - bucket.since) / period))
    bucket.tokens = Math.min(limit.burst, bucket.tokens + periods * limit.rate)
    bucket.since = bucket.tokens === limit.burst ? now : bucket.since + periods * period
    return bucket
  }
}

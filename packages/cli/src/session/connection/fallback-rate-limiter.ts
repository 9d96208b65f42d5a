import type { RateLimitState } from '@cloudconnexa/core'
import type { RateLimiter, RateLimitRequest, RatePermit } from '@cloudconnexa/core/runtime'
import { ConfigurationError } from '@cloudconnexa/errors'

// A file that cannot be used, or not safely. One that is damaged is there, and going on without it would hide the damage.
const absences = new Set(['LIMIT_STORE_UNAVAILABLE', 'LIMIT_STORE_PERMISSIONS', 'DEPENDENCY_MISSING'])

/** A limiter that is used while it can be, and another one from the first request for which it cannot. */
export class FallbackRateLimiter implements RateLimiter {
  readonly #first: RateLimiter
  readonly #createSecond: () => Promise<RateLimiter>
  #second: RateLimiter | undefined
  #pendingSecond: Promise<RateLimiter> | undefined

  /**
   * @param first - The limiter to use.
   * @param createSecond - Creates the one that takes over.
   */
  constructor(first: RateLimiter, createSecond: () => Promise<RateLimiter>) {
    this.#first = first
    this.#createSecond = createSecond
  }

  acquire(request: RateLimitRequest): RatePermit | Promise<RatePermit> {
    return this.#second === undefined ? this.#acquireFirst(request) : this.#second.acquire(request)
  }

  state(credentialKey: string): RateLimitState {
    return (this.#second ?? this.#first).state(credentialKey)
  }

  async close(): Promise<void> {
    await this.#first.close?.()
    await this.#second?.close?.()
  }

  async #acquireFirst(request: RateLimitRequest): Promise<RatePermit> {
    try {
      return await this.#first.acquire(request)
    } catch (error) {
      if (!(error instanceof ConfigurationError) || !absences.has(error.code)) throw error
      this.#pendingSecond ??= this.#createSecond()
      this.#second = await this.#pendingSecond
      return this.#second.acquire(request)
    }
  }
}

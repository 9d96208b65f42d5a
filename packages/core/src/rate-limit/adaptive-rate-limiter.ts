import { checkOptions, createRule } from '../options/check-options.ts'
import { checkClock, type Clock, systemClock } from '../time/clock.ts'
import { FlightSlots, isMaxInFlight } from './flight-slots.ts'
import { createRateLimitPause, createTooLongWait } from './rate-limit-pause.ts'
import type { BucketName } from '../contract/operation.ts'
import type { RateLimiter, RateLimitRequest, RateLimitState, RatePermit } from './rate-limiter.ts'
import { RequestQueue } from './request-queue.ts'

/** Options of {@link AdaptiveRateLimiter}. */
export interface AdaptiveRateLimiterOptions {
  /**
   * Most requests of one API key in flight at a time, reads and writes together, while the API names no limits. Where it does,
   * its burst decides, up to 1,000. An integer, or `Infinity`. Default 64.
   */
  readonly maxInFlight?: number
}

const checkMaxInFlight = createRule(isMaxInFlight, 'must be an integer of one or more, or Infinity')

/**
 * The rate limiter of a client: learns the limits from the headers of every response and never sends what would be refused.
 * Before the first headers one request is in flight in each bucket. Pass one instance to several clients of the same API
 * key to let them share its limits.
 */
export class AdaptiveRateLimiter implements RateLimiter {
  readonly #clock: Clock
  readonly #maxInFlight: number
  readonly #queues = new Map<string, Readonly<Record<BucketName, RequestQueue>>>()

  /**
   * @param clock - Default: the machine's clock.
   * @param options - How much it may do at a time.
   * @throws {ConfigurationError} (`OPTION_INVALID`) when `clock` or an option is invalid, or there is no option of its
   *   name.
   */
  constructor(clock: Clock = systemClock, options: AdaptiveRateLimiterOptions = {}) {
    checkClock('The clock of an AdaptiveRateLimiter', clock)
    checkOptions('an AdaptiveRateLimiter', options, { maxInFlight: checkMaxInFlight })
    this.#clock = clock
    this.#maxInFlight = options.maxInFlight ?? 64
  }

  acquire(request: RateLimitRequest): RatePermit | Promise<RatePermit> {
    const { bucket, credentialKey, signal, timeLeft, timeout, share } = request
    const { longestPause = Number.POSITIVE_INFINITY } = request
    const queue = this.#getQueues(credentialKey)[bucket]
    const pause = queue.pauseLeft
    if (pause > longestPause) throw createRateLimitPause(pause)
    if (timeLeft !== undefined) {
      const wait = queue.estimateWait(share)
      if (wait >= timeLeft) throw createTooLongWait(timeout ?? timeLeft, wait)
    }
    return queue.acquire(signal, share)
  }

  state(credentialKey: string): RateLimitState {
    const { read, write } = this.#getQueues(credentialKey)
    return { mode: 'local', read: read.readState(), write: write.readState() }
  }

  #getQueues(credentialKey: string): Readonly<Record<BucketName, RequestQueue>> {
    let queues = this.#queues.get(credentialKey)
    if (queues === undefined) {
      const slots = new FlightSlots(this.#maxInFlight)
      queues = { read: new RequestQueue(this.#clock, slots), write: new RequestQueue(this.#clock, slots) }
      this.#queues.set(credentialKey, queues)
    }
    return queues
  }
}

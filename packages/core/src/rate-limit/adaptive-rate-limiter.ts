import { RateLimitError } from '@cloudconnexa/errors'
import { type Clock, systemClock } from '../clock.ts'
import { deadlineExceeded } from '../policies/deadline.ts'
import type { BucketName, BucketState, RateLimiter, RateLimitRequest, RatePermit } from './rate-limiter.ts'
import { RequestQueue } from './request-queue.ts'

/**
 * The rate limiter of a client: learns the limits from the headers of every answer and never sends what would be refused.
 * Before the first headers one request is in flight in each bucket. Pass one instance to several clients of the same API
 * key to let them share its limits.
 */
export class AdaptiveRateLimiter implements RateLimiter {
  readonly #clock: Clock
  readonly #queues = new Map<string, RequestQueue>()

  /** @param clock - Default: the machine's clock. */
  constructor(clock: Clock = systemClock) {
    this.#clock = clock
  }

  async acquire(request: RateLimitRequest): Promise<RatePermit> {
    const {
      bucket,
      credentialKey,
      signal,
      timeLeft,
      timeout,
      longestPause = Number.POSITIVE_INFINITY,
    } = request
    const queue = this.#queue(credentialKey, bucket)
    const pause = queue.pauseLeft()
    if (pause > longestPause) throw pausedFor(pause)
    if (timeLeft !== undefined) {
      const wait = queue.expectedWait()
      if (wait >= timeLeft)
        throw deadlineExceeded(timeout ?? timeLeft, `the rate limit lets it start in ${Math.round(wait)} ms`)
    }
    return queue.acquire(signal)
  }

  async state(credentialKey: string): Promise<Readonly<Record<BucketName, BucketState>>> {
    return {
      read: this.#queue(credentialKey, 'read').state(),
      write: this.#queue(credentialKey, 'write').state(),
    }
  }

  #queue(credentialKey: string, bucket: BucketName): RequestQueue {
    const key = `${bucket} ${credentialKey}`
    let queue = this.#queues.get(key)
    if (queue === undefined) {
      queue = new RequestQueue(this.#clock)
      this.#queues.set(key, queue)
    }
    return queue
  }
}

function pausedFor(milliseconds: number): RateLimitError {
  return new RateLimitError(
    `The API has asked to wait ${Math.ceil(milliseconds / 1000)} s longer; nothing was sent.`,
    {
      hint: 'Try again after that time, or allow a longer wait with the option `retry.maxRetryAfter`.',
      retryAfter: milliseconds,
      outcome: 'not-sent',
      isRetryable: true,
    },
  )
}

import type { Clock } from '../clock.ts'
import type { BucketState, RateLimitReport, RatePermit } from './rate-limiter.ts'
import { type SpentToken, TokenBucket } from './token-bucket.ts'

interface Waiter {
  readonly start: (permit: RatePermit) => void
}

/** The queue in front of one bucket: first come, first served. */
export class RequestQueue {
  readonly #clock: Clock
  readonly #bucket = new TokenBucket()
  readonly #waiters = new Set<Waiter>()
  #pausedUntil: number | undefined
  /** An answer without usable limits has come: this server does not limit, or does not say how. */
  #unlimited = false
  #alarm: AbortController | undefined

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Waits for its turn; rejects with the signal's reason when the signal aborts first. */
  acquire(signal: AbortSignal): Promise<RatePermit> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason)
        return
      }
      const now = this.#clock.monotonic()
      if (this.#waiters.size === 0 && this.#waitFor(now) === 0) {
        resolve(this.#permit(this.#bucket.spend(now)))
        return
      }
      const leave = (): void => {
        this.#waiters.delete(waiter)
        if (this.#waiters.size === 0) this.#stopAlarm()
        reject(signal.reason)
      }
      const waiter: Waiter = {
        start: (permit) => {
          signal.removeEventListener('abort', leave)
          resolve(permit)
        },
      }
      this.#waiters.add(waiter)
      signal.addEventListener('abort', leave, { once: true })
      this.#admit()
    })
  }

  /** Milliseconds for which a refusal still keeps everything back. */
  pauseLeft(): number {
    return Math.max(0, (this.#pausedUntil ?? 0) - this.#clock.monotonic())
  }

  /** Milliseconds until one more request could start, as far as is known. */
  expectedWait(): number {
    const now = this.#clock.monotonic()
    const { limits } = this.#bucket
    if (limits === undefined) return this.pauseLeft()
    const { amount, period } = limits
    const missing = this.#waiters.size + 1 - this.#bucket.available(now)
    if (missing <= 0) return this.pauseLeft()
    const refill = this.#bucket.nextRefillAt(now) + (Math.ceil(missing / amount) - 1) * period
    return Math.max(this.pauseLeft(), refill - now)
  }

  state(): BucketState {
    const now = this.#clock.monotonic()
    const { limits, inFlight } = this.#bucket
    const pause = this.pauseLeft()
    // Told as a date, for people and logs; kept as a duration, which nobody can set back.
    const pausedUntil = pause > 0 ? this.#clock.now() + pause : undefined
    return {
      available:
        limits === undefined ? undefined : pausedUntil === undefined ? this.#bucket.available(now) : 0,
      capacity: limits?.capacity,
      refill: limits && { amount: limits.amount, period: limits.period },
      inFlight,
      waiting: this.#waiters.size,
      pausedUntil,
    }
  }

  /** Starts as many waiters as may start now, and sets an alarm for the next one. */
  #admit(): void {
    for (const waiter of this.#waiters) {
      const wait = this.#waitFor(this.#clock.monotonic())
      if (wait !== 0) {
        if (wait !== undefined) this.#setAlarm(wait)
        return
      }
      this.#waiters.delete(waiter)
      waiter.start(this.#permit(this.#bucket.spend(this.#clock.monotonic())))
    }
    this.#stopAlarm()
  }

  /** Milliseconds until a request may start; `undefined` when an answer has to come first. */
  #waitFor(now: number): number | undefined {
    if (this.#pausedUntil !== undefined && this.#pausedUntil > now) return this.#pausedUntil - now
    const { limits, inFlight } = this.#bucket
    if (limits === undefined) return this.#unlimited || inFlight === 0 ? 0 : undefined
    if (this.#bucket.available(now) >= 1) return 0
    return Math.max(1, this.#bucket.nextRefillAt(now) - now)
  }

  #permit(token: SpentToken): RatePermit {
    let released = false
    return {
      release: (report) => {
        if (released) return
        released = true
        this.#learn(token, report)
        this.#admit()
      },
    }
  }

  #learn(token: SpentToken, { limits, refused, retryAfter, answered }: RateLimitReport): void {
    const now = this.#clock.monotonic()
    this.#bucket.settle(token, limits, now)
    if (answered) this.#unlimited = this.#bucket.limits === undefined && !refused
    if (!refused) return
    this.#bucket.drain(now, retryAfter)
    const pause = retryAfter ?? this.#bucket.limits?.period
    // Of several refusals the latest time holds.
    if (pause !== undefined) this.#pausedUntil = Math.max(this.#pausedUntil ?? 0, now + pause)
  }

  #setAlarm(wait: number): void {
    this.#stopAlarm()
    const alarm = new AbortController()
    this.#alarm = alarm
    this.#clock.sleep(wait, alarm.signal).then(
      () => this.#admit(),
      () => undefined,
    )
  }

  #stopAlarm(): void {
    this.#alarm?.abort()
    this.#alarm = undefined
  }
}

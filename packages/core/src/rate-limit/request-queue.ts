import type { Clock } from '../time/clock.ts'
import type { BucketState, RateLimitReport, RatePermit } from './rate-limiter.ts'
import type { FlightSlots } from './flight-slots.ts'
import { countNeeded, type SpentToken, TokenBucket } from './token-bucket.ts'

// The bucket lets no more be in flight than its capacity. More sockets than this help nobody, whatever burst a server names.
const mostByBurst = 1000

interface Waiter {
  /** The part of the bucket that it may use, above 0 and up to 1. */
  readonly share: number
  readonly start: (permit: RatePermit) => void
}

/** The queue in front of one bucket: first come, first served. */
export class RequestQueue {
  readonly #clock: Clock
  readonly #slots: FlightSlots
  readonly #bucket = new TokenBucket()
  readonly #waiters = new Set<Waiter>()
  #pausedUntil: number | undefined
  /** A response without usable limits has come: this server does not limit, or does not say how. */
  #unlimited = false
  #alarm: AbortController | undefined

  constructor(clock: Clock, slots: FlightSlots) {
    this.#clock = clock
    this.#slots = slots
  }

  /**
   * Waits for its turn; rejects with the signal's reason when the signal aborts first.
   *
   * @param share - The part of the bucket that this caller may use, above 0 and up to 1.
   */
  acquire(signal: AbortSignal, share: number = 1): RatePermit | Promise<RatePermit> {
    signal.throwIfAborted()
    const now = this.#clock.monotonic()
    if (this.#isOpen) return this.#grant(now)
    if (this.#waiters.size === 0 && this.#calculateWait(now, share) === 0) return this.#grant(now)
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiters.delete(waiter)
        if (this.#waiters.size === 0) this.#stopAlarm()
        reject(signal.reason)
      }
      const waiter: Waiter = {
        share,
        start: (permit) => {
          signal.removeEventListener('abort', leave)
          resolve(permit)
        },
      }
      this.#waiters.add(waiter)
      signal.addEventListener('abort', leave, { once: true })
      this.#startWaiters()
    })
  }

  /** Whether nothing holds requests back: the API does not limit them. */
  get #isOpen(): boolean {
    return (
      this.#unlimited && this.#waiters.size === 0 && this.#pausedUntil === undefined && this.#slots.isFree
    )
  }

  /** Milliseconds for which a refusal still keeps everything back. */
  get pauseLeft(): number {
    return this.#pausedUntil === undefined ? 0 : Math.max(0, this.#pausedUntil - this.#clock.monotonic())
  }

  /**
   * Estimates the milliseconds until one more request could start, as far as is known.
   *
   * @param share - The part of the bucket that its caller may use, above 0 and up to 1.
   */
  estimateWait(share: number = 1): number {
    const now = this.#clock.monotonic()
    const { limits } = this.#bucket
    if (limits === undefined) return this.pauseLeft
    const { amount, capacity, period } = limits
    const missing = this.#waiters.size + countNeeded(share, capacity) - this.#bucket.available(now)
    if (missing <= 0) return this.pauseLeft
    const refill = this.#bucket.nextRefillAt(now) + (Math.ceil(missing / amount) - 1) * period
    return Math.max(this.pauseLeft, refill - now)
  }

  /** What is known of the bucket and its queue. */
  readState(): BucketState {
    const now = this.#clock.monotonic()
    const { limits, inFlight } = this.#bucket
    const pause = this.pauseLeft
    // Told as a date, for people and logs; kept as a duration, which nobody can set back.
    const pausedUntil = pause > 0 ? Math.ceil(this.#clock.now() + pause) : undefined
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
  readonly #startWaiters = (): void => {
    if (this.#waiters.size === 0) return
    let nextWait = Number.POSITIVE_INFINITY
    for (const waiter of this.#waiters) {
      const now = this.#clock.monotonic()
      const wait = this.#calculateWait(now, waiter.share)
      if (wait === undefined) {
        if (!this.#slots.isFree) this.#slots.waitFor(this.#startWaiters)
        break
      }
      if (wait === 0) {
        this.#waiters.delete(waiter)
        waiter.start(this.#grant(now))
        continue
      }
      nextWait = Math.min(nextWait, wait)
      // A waiter that must leave something to others does not hold them up; all others are served in their order.
      if (waiter.share === 1) break
    }
    if (nextWait === Number.POSITIVE_INFINITY) this.#stopAlarm()
    else this.#setAlarm(nextWait)
  }

  /** Milliseconds until a request may start; `undefined` when another one has to end first. */
  #calculateWait(now: number, share: number): number | undefined {
    if (this.#pausedUntil !== undefined && this.#pausedUntil > now) return this.#pausedUntil - now
    const { limits, inFlight } = this.#bucket
    if (limits === undefined) return (this.#unlimited || inFlight === 0) && this.#slots.isFree ? 0 : undefined
    if (inFlight >= Math.max(this.#slots.most, mostByBurst)) return undefined
    if (this.#bucket.available(now) >= countNeeded(share, limits.capacity)) return 0
    return Math.max(1, this.#bucket.nextRefillAt(now) - now)
  }

  #grant(now: number): RatePermit {
    // Without limits only; where they are known they say how many may be in flight.
    const holdsSlot = this.#bucket.limits === undefined
    if (holdsSlot) this.#slots.take()
    const token = this.#bucket.spend(now)
    let released = false
    return {
      release: (report) => {
        if (released) return
        released = true
        this.#learn(token, report)
        // The queues that wait for a slot have their turns first, this one among them.
        if (holdsSlot) this.#slots.release(this.#waiters.size > 0)
        this.#startWaiters()
      },
    }
  }

  #learn(token: SpentToken, { limits, refused, retryAfter, responded, sent }: RateLimitReport): void {
    const now = this.#clock.monotonic()
    if (!sent) {
      this.#bucket.restore(token, now)
      return
    }
    this.#bucket.settle(token, limits, now)
    if (responded) this.#unlimited = this.#bucket.limits === undefined && !refused
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
      () => this.#startWaiters(),
      () => undefined,
    )
  }

  #stopAlarm(): void {
    this.#alarm?.abort()
    this.#alarm = undefined
  }
}

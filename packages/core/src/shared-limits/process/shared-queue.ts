import type { ConfigurationError } from '@cloudconnexa/errors'
import type { FlightSlots } from '../../rate-limit/flight-slots.ts'
import { createRateLimitPause, createTooLongWait } from '../../rate-limit/rate-limit-pause.ts'
import type {
  BucketState,
  RateLimitReport,
  RateLimitRequest,
  RatePermit,
} from '../../rate-limit/rate-limiter.ts'
import type { Clock } from '../../time/clock.ts'
import { Alarm } from './alarm.ts'
import { SharedBucket, type Token } from './shared-bucket.ts'
import type { StoreLink } from './store-link.ts'

interface Waiter {
  readonly share: number
  /** When its call ends, on this process's clock. */
  readonly endsAt: number
  readonly timeout: number
  start(permit: RatePermit): void
  fail(error: unknown): void
}

/** What a {@link SharedQueue} is built from. */
export interface SharedQueueDependencies {
  readonly account: string
  readonly link: StoreLink
  readonly clock: Clock
  readonly slots: FlightSlots
}

/** The queue of one process in front of a bucket that it shares: first come, first served. */
export class SharedQueue {
  readonly #clock: Clock
  readonly #slots: FlightSlots
  readonly #bucket: SharedBucket
  readonly #waiters = new Set<Waiter>()
  readonly #alarm: Alarm
  #inFlight = 0
  /** Somebody waits for what was requested, and nobody who comes later starts before. */
  #isWanted = false

  constructor({ account, link, clock, slots }: SharedQueueDependencies) {
    this.#clock = clock
    this.#slots = slots
    this.#alarm = new Alarm(clock, this.#serve, true)
    this.#bucket = new SharedBucket({
      account,
      link,
      clock,
      countWaiting: () => this.#waiters.size,
      onChange: this.#serve,
      onFailure: this.#failAll,
    })
  }

  acquire(request: RateLimitRequest): RatePermit | Promise<RatePermit> {
    const { signal, timeLeft, timeout, share = 1, longestPause = Number.POSITIVE_INFINITY } = request
    signal.throwIfAborted()
    this.#bucket.open()
    const pause = this.#bucket.pauseLeft
    if (pause > longestPause) throw createRateLimitPause(pause)
    const now = this.#clock.monotonic()
    if (timeLeft !== undefined) this.#checkDeadline(timeLeft, timeout ?? timeLeft, share, now)
    if (this.#waiters.size === 0) {
      const token = this.#take(share, now)
      if (token !== undefined) return this.#grant(token)
    }
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiters.delete(waiter)
        if (this.#waiters.size === 0) this.#rest()
        reject(signal.reason)
      }
      const waiter: Waiter = {
        share,
        endsAt: timeLeft === undefined ? Number.POSITIVE_INFINITY : now + timeLeft,
        timeout: timeout ?? timeLeft ?? 0,
        start: (permit) => {
          signal.removeEventListener('abort', leave)
          resolve(permit)
        },
        fail: (error) => {
          signal.removeEventListener('abort', leave)
          reject(error)
        },
      }
      this.#waiters.add(waiter)
      signal.addEventListener('abort', leave, { once: true })
      // With thousands in the queue, looking at all of them for each new one would block the program.
      if (!this.#isWanted) this.#serve()
    })
  }

  /** What is known of the bucket and its queue. */
  readState(): BucketState {
    const pause = this.#bucket.pauseLeft
    return {
      ...this.#bucket.readState(),
      inFlight: this.#inFlight,
      waiting: this.#waiters.size,
      // Told as a date, for people and logs; kept as a duration, which nobody can set back.
      pausedUntil: pause > 0 ? Math.ceil(this.#clock.now() + pause) : undefined,
    }
  }

  /** Whether somebody uses the queue. */
  get isInUse(): boolean {
    return this.#inFlight > 0 || this.#waiters.size > 0
  }

  /** Returns what is not needed, and waits until everything was reported. */
  async close(): Promise<void> {
    await this.#bucket.close(this.#inFlight > 0)
  }

  /** Starts as many waiters as may start now, asks for more where there are others, and sets an alarm for the next one. */
  readonly #serve = (): void => {
    if (this.#waiters.size === 0) return
    const now = this.#clock.monotonic()
    let nextWait = Number.POSITIVE_INFINITY
    let isWanted = false
    for (const waiter of this.#waiters) {
      const wait = this.#bucket.estimateShareWait(waiter.share, now)
      // A waiter that must leave something to others does not hold them up; all others are served in their order.
      if (wait > 0) {
        nextWait = Math.min(nextWait, wait)
        continue
      }
      const token = isWanted ? undefined : this.#take(waiter.share, now)
      if (token === undefined) {
        isWanted = true
        continue
      }
      this.#waiters.delete(waiter)
      waiter.start(this.#grant(token))
    }
    if (isWanted) nextWait = Math.min(nextWait, this.#bucket.request(now))
    this.#isWanted = isWanted
    this.#failLate(now)
    if (this.#waiters.size === 0) this.#rest()
    else if (nextWait === Number.POSITIVE_INFINITY) this.#alarm.stop()
    else this.#alarm.set(Math.max(1, nextWait))
  }

  /** Nobody waits. */
  #rest(): void {
    this.#isWanted = false
    this.#alarm.stop()
  }

  #take(share: number, now: number): Token | undefined {
    if (this.#bucket.estimateShareWait(share, now) > 0) return undefined
    if (!this.#bucket.isUnlimited) return this.#bucket.take(now)
    if (this.#slots.isFree && this.#bucket.pauseLeft === 0) return 'unlimited'
    if (!this.#slots.isFree) this.#slots.waitFor(this.#serve)
    return undefined
  }

  #grant(token: Token): RatePermit {
    this.#inFlight += 1
    const holdsSlot = token === 'unlimited'
    if (holdsSlot) this.#slots.take()
    let isReleased = false
    return {
      release: (report: RateLimitReport) => {
        if (isReleased) return
        isReleased = true
        this.#inFlight -= 1
        this.#bucket.settle(token, report)
        if (holdsSlot) this.#slots.release(this.#waiters.size > 0)
        this.#serve()
      },
    }
  }

  #checkDeadline(timeLeft: number, timeout: number, share: number, now: number): void {
    const wait = Math.max(
      this.#bucket.estimateWait(this.#waiters.size, now),
      this.#bucket.estimateShareWait(share, now),
    )
    if (wait >= timeLeft) throw createTooLongWait(timeout, wait)
  }

  /** Ends the calls whose turn is known to come too late. */
  #failLate(now: number): void {
    let position = 0
    for (const waiter of this.#waiters) {
      const wait = this.#bucket.estimateWait(position, now)
      if (now + wait < waiter.endsAt) {
        position += 1
        continue
      }
      this.#waiters.delete(waiter)
      waiter.fail(createTooLongWait(waiter.timeout, wait))
    }
  }

  readonly #failAll = (error: ConfigurationError): void => {
    const waiters = [...this.#waiters]
    this.#waiters.clear()
    this.#rest()
    // Each call adds to its error what it knows itself.
    for (const waiter of waiters) waiter.fail(error.copy())
  }
}

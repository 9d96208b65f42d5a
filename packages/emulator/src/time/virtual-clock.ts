import { requireNames } from '../errors/option-error.ts'
import type { Clock } from './clock.ts'

/** Settings of a {@link VirtualClock}. */
export interface VirtualClockOptions {
  /** First value of `now()`, in milliseconds since the epoch; default 2026-01-01T00:00:00Z. */
  readonly start?: number
  /** Turns of the event loop that must pass quietly before time moves on; default 5. */
  readonly turns?: number
}

interface Sleeper {
  readonly due: number
  readonly wake: () => void
}

const defaultStart = Date.UTC(2026, 0, 1)

/**
 * A clock that moves only when told to, or, after {@link VirtualClock.autoAdvance}, as soon as nothing else can happen.
 * `now()` and `monotonic()` move together; {@link VirtualClock.setWallTime} moves `now()` alone.
 * Sleeps wake in the order of their due times; equal due times wake in the order in which they fell asleep.
 */
export class VirtualClock implements Clock {
  /** Milliseconds since the clock was made. */
  #elapsed = 0
  /** Wall time at which the clock would have been made, had nobody set it. */
  #epoch: number
  readonly #turns: number
  #sleepers: Sleeper[] = []
  #holds = 0
  #parked = 0
  #activity = 0
  #automatic = false
  #settling = false
  #advancing: Promise<void> = Promise.resolve()

  /**
   * @throws {EmulatorOptionError} when there is no option of a name.
   * @throws {RangeError} when a value is out of bounds.
   */
  constructor(options: VirtualClockOptions = {}) {
    requireNames('a VirtualClock', options, ['start', 'turns'])
    this.#epoch = options.start ?? defaultStart
    this.#turns = options.turns ?? 5
    if (!Number.isFinite(this.#epoch)) throw new RangeError('VirtualClock: start must be a finite number')
    if (!Number.isInteger(this.#turns) || this.#turns < 1) {
      throw new RangeError('VirtualClock: turns must be an integer of at least 1')
    }
  }

  /** The current virtual wall time, in milliseconds since the epoch. */
  now(): number {
    return this.#epoch + this.#elapsed
  }

  /** Milliseconds by which virtual time has moved on since the clock was made. */
  monotonic(): number {
    return this.#elapsed
  }

  /**
   * Sets the wall time, back or forward, as a person, NTP or a resumed virtual machine does. No time passes: `monotonic()` and
   * pending sleeps stay as they are.
   *
   * @param milliseconds - The new value of `now()`, in milliseconds since the epoch.
   * @throws {RangeError} when `milliseconds` is not a finite number.
   */
  setWallTime(milliseconds: number): void {
    if (!Number.isFinite(milliseconds))
      throw new RangeError('VirtualClock: the wall time must be a finite number')
    this.#epoch = milliseconds - this.#elapsed
  }

  /** How many sleeps are pending. */
  get sleeping(): number {
    return this.#sleepers.length
  }

  /** How many things are in flight: held and not parked. */
  get inFlight(): number {
    return Math.max(0, this.#holds - this.#parked)
  }

  /**
   * Resolves when virtual time has moved on by `milliseconds`; zero or less resolves at the next turn of the event loop.
   * An aborted signal rejects it with `signal.reason` itself.
   * @throws {RangeError} when `milliseconds` is not a number.
   */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (Number.isNaN(milliseconds)) throw new RangeError('VirtualClock: cannot sleep for NaN milliseconds')
    return new Promise<void>((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason)
        return
      }
      const abort = (): void => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper)
        this.#stir()
        reject(signal?.reason)
      }
      const wake = (): void => {
        signal?.removeEventListener('abort', abort)
        resolve()
      }
      const sleeper: Sleeper = { due: this.#elapsed + Math.max(0, milliseconds), wake }
      signal?.addEventListener('abort', abort, { once: true })
      this.#add(sleeper)
      if (milliseconds <= 0) setImmediate(() => this.#wakeOne(sleeper))
    })
  }

  /**
   * Moves time on by `milliseconds` and wakes every sleep due by then, each at its own time, also sleeps that begin on the way.
   * Holds do not stop it. Calls made at the same time run one after the other.
   * @throws {RangeError} when `milliseconds` is negative or not finite.
   */
  advance(milliseconds: number): Promise<void> {
    if (!Number.isFinite(milliseconds) || milliseconds < 0) {
      throw new RangeError('VirtualClock: advance needs a finite number of milliseconds, zero or more')
    }
    const run = this.#advancing.then(() => this.#advanceTo(this.#elapsed + milliseconds))
    this.#advancing = run
    return run
  }

  /**
   * From now on time jumps to the next due sleep by itself whenever nothing is in flight and the event loop has been quiet for a few turns.
   * @returns a function that switches this off again.
   */
  autoAdvance(): () => void {
    this.#automatic = true
    this.#stir()
    return () => {
      this.#automatic = false
    }
  }

  /**
   * Marks something as in flight (a request on its way): automatic time stands still until the returned function is called.
   * Calling that function twice does no harm.
   */
  hold(): () => void {
    return this.#count((change) => (this.#holds += change))
  }

  /**
   * Marks one of the things in flight as itself waiting for this clock (a server that sleeps before it answers), so that time may move.
   * Calling the returned function twice does no harm.
   */
  park(): () => void {
    return this.#count((change) => (this.#parked += change))
  }

  #count(change: (by: 1 | -1) => void): () => void {
    let counted = true
    change(1)
    this.#stir()
    return () => {
      if (!counted) return
      counted = false
      change(-1)
      this.#stir()
    }
  }

  #add(sleeper: Sleeper): void {
    // Behind all that are due at the same time or earlier.
    const index = this.#sleepers.findLastIndex((other) => other.due <= sleeper.due)
    this.#sleepers.splice(index + 1, 0, sleeper)
    this.#stir()
  }

  #wakeOne(sleeper: Sleeper): void {
    const index = this.#sleepers.indexOf(sleeper)
    if (index === -1) return
    this.#sleepers.splice(index, 1)
    this.#activity += 1
    sleeper.wake()
  }

  #wakeNext(limit: number): boolean {
    const next = this.#sleepers[0]
    if (next === undefined || next.due > limit || next.due === Infinity) return false
    this.#elapsed = Math.max(this.#elapsed, next.due)
    while (this.#sleepers[0] !== undefined && this.#sleepers[0].due <= this.#elapsed) {
      this.#wakeOne(this.#sleepers[0])
    }
    return true
  }

  async #advanceTo(target: number): Promise<void> {
    do await this.#quiet()
    while (this.#wakeNext(target))
    this.#elapsed = Math.max(this.#elapsed, target)
  }

  /** Waits until a number of turns of the event loop have passed in which nothing stirred. */
  async #quiet(): Promise<void> {
    let seen = this.#activity
    for (let quietTurns = 0; quietTurns < this.#turns; quietTurns += 1) {
      await new Promise<void>((resolve) => setImmediate(resolve))
      if (seen !== this.#activity) {
        seen = this.#activity
        quietTurns = -1
      }
    }
  }

  #stir(): void {
    this.#activity += 1
    if (!this.#automatic || this.#settling || this.inFlight > 0 || this.#sleepers.length === 0) return
    this.#settling = true
    void this.#settle()
  }

  async #settle(): Promise<void> {
    do await this.#quiet()
    while (this.#automatic && this.inFlight === 0 && this.#wakeNext(Infinity))
    this.#settling = false
  }
}

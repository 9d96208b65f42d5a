import { setTimeout as delay } from 'node:timers/promises'
import { EmulatorOptionError } from '../errors/option-error.ts'

/** A source of time: what the emulator needs, and what the SDK takes as its own clock as well. */
export interface Clock {
  /** The wall time: milliseconds since the Unix epoch, for dates and expiry. It may be set back or forward. */
  now(): number
  /** Milliseconds since some fixed moment, never set back or forward: durations are measured with it. */
  monotonic(): number
  /** Resolves after `milliseconds`; rejects with `signal.reason` itself as soon as the signal aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
  /**
   * Says that a request which its sender holds in flight now waits for this clock itself.
   * Only clocks that stand still while something is in flight have it.
   */
  park?(): () => void
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    try {
      await delay(milliseconds, undefined, signal ? { signal } : {})
    } catch (error) {
      // Timers wrap the reason into an error of their own.
      throw signal?.aborted ? signal.reason : error
    }
  },
}

/**
 * Checks the option `clock`.
 *
 * @throws {EmulatorOptionError} when a function is missing.
 */
export function checkClock(clock: unknown): void {
  for (const name of ['now', 'monotonic', 'sleep']) {
    const found: unknown = typeof clock === 'object' && clock !== null ? Reflect.get(clock, name) : undefined
    if (typeof found !== 'function') throw new EmulatorOptionError(`clock must have the function ${name}`)
  }
}

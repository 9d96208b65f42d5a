import { ConfigurationError } from '@cloudconnexa/errors'

/** Time as the SDK sees it. Injected, so that tests need not wait. */
export interface Clock {
  /**
   * The wall time, in milliseconds since 1970. Only for dates and for when a token expires: a person, NTP or a virtual machine
   * that resumes may set it back or forward at any time.
   */
  now(): number
  /**
   * Milliseconds since some fixed moment, never set back and never set forward. Every duration is measured with it: timeouts,
   * pauses, back-off, refills of the rate limit.
   */
  monotonic(): number
  /**
   * Resolves after a time.
   *
   * @param milliseconds - How long.
   * @param signal - Ends the sleep early: it then rejects with the signal's own reason.
   */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
  /**
   * Calls back after a time, unless the function that it returns is called before. May be left out: `sleep` then serves for
   * it, at the price of a promise and a signal for every request.
   *
   * @param milliseconds - How long.
   */
  timer?(milliseconds: number, callback: () => void): () => void
}

// setTimeout takes at most a signed 32-bit integer; a longer time is made of several.
const longestTimeout = 2 ** 31 - 1

/** The machine's clock. */
export const systemClock: Clock & Required<Pick<Clock, 'timer'>> = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason)
        return
      }
      const stop = systemClock.timer(milliseconds, () => {
        signal?.removeEventListener('abort', leave)
        resolve()
      })
      function leave(): void {
        stop()
        reject(signal?.reason)
      }
      signal?.addEventListener('abort', leave, { once: true })
    }),
  timer(milliseconds, callback) {
    if (milliseconds <= longestTimeout) {
      const single = setTimeout(callback, milliseconds)
      return () => clearTimeout(single)
    }
    let timeout: ReturnType<typeof setTimeout>
    const wait = (left: number): void => {
      timeout =
        left > longestTimeout
          ? setTimeout(() => wait(left - longestTimeout), longestTimeout)
          : setTimeout(callback, left)
    }
    wait(milliseconds)
    return () => clearTimeout(timeout)
  },
}

/**
 * Refuses what is no {@link Clock}, such as one that was written before durations had a clock of their own.
 *
 * @param owner - Whose clock it is, as the beginning of the message: `The client option "clock"`.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when a function is missing.
 */
export function checkClock(owner: string, clock: unknown): asserts clock is Clock {
  for (const name of ['now', 'monotonic', 'sleep', 'timer'] as const) {
    const found: unknown = typeof clock === 'object' && clock !== null ? Reflect.get(clock, name) : undefined
    if (typeof found === 'function' || (name === 'timer' && found === undefined)) continue
    throw new ConfigurationError(`${owner} has no function "${name}".`, {
      code: 'OPTION_INVALID',
      hint: 'Pass an object with `now`, `monotonic` and `sleep`: `{ ...systemClock, now: … }` where only one of them is yours.',
    })
  }
}

/** A duration as people and logs get to see it, in milliseconds: machines count in fractions of microseconds. */
export function roundDuration(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000
}

/** {@link Clock.timer} of any clock. */
export function startTimer(clock: Clock, milliseconds: number, callback: () => void): () => void {
  if (clock.timer !== undefined) return clock.timer(milliseconds, callback)
  const stopping = new AbortController()
  clock.sleep(milliseconds, stopping.signal).then(callback, () => undefined)
  // A reason is named because the platform's own costs a stack trace.
  return () => stopping.abort('over')
}

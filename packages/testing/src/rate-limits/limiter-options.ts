import type { RateLimiter } from '@cloudconnexa/core/runtime'

/** The options of `createRateLimiterChecks`. */
export interface RateLimiterChecksOptions {
  /**
   * Creates a limiter, as each process does that shares the limits of a key. Called several times in a check. A limiter that
   * shares nothing with other processes is one for all: return the same one each time.
   */
  readonly create: () => RateLimiter | Promise<RateLimiter>
  /**
   * Moves the clock that the limiter was created with, such as `clock.advance` of a virtual clock; takes no real time. Without
   * it the checks use real time.
   */
  readonly advance?: (milliseconds: number) => Promise<unknown> | void
  /**
   * Milliseconds after which the simulated API refills its bucket. Default: 1,000 on virtual time, otherwise 50. Allow more for
   * a store that needs more than 2 ms for a request, or on a busy machine.
   */
  readonly period?: number
  /**
   * Makes the store forget everything, as a restart does. With it, the check `lost-state` is there.
   */
  readonly lose?: () => Promise<unknown> | void
  /**
   * Everything that the store holds, keys and values, as one string. With it, the check `secrets` is there.
   */
  readonly dump?: () => string | Promise<string>
}

import { type Clock, systemClock } from '@cloudconnexa/core'

/** A clock on which every sleep is over at once, and that notes how long it was to be. */
export interface HastyClock extends Clock {
  readonly sleeps: readonly number[]
}

/** Creates a {@link HastyClock}. Its time goes on by what was slept. */
export function createHastyClock(): HastyClock {
  const sleeps: number[] = []
  return {
    now: () => systemClock.now(),
    monotonic: () => sleeps.reduce((sum, sleep) => sum + sleep, 0),
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted()
      sleeps.push(milliseconds)
    },
    sleeps,
  }
}

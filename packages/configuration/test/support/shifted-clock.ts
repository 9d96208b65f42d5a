import type { Clock } from '@cloudconnexa/core'
import { systemClock } from '@cloudconnexa/core/runtime'

/** The clock of the machine, with another wall time. @param readOffset - How far ahead it is, in milliseconds. */
export function createShiftedClock(readOffset: () => number): Clock {
  return {
    now: () => systemClock.now() + readOffset(),
    monotonic: () => systemClock.monotonic(),
    sleep: (milliseconds, signal) => systemClock.sleep(milliseconds, signal),
  }
}

import { type Clock, systemClock } from '@cloudconnexa/core'

/** How many milliseconds of the machine are one of a {@link slowClock}. */
const slowness = 10

/**
 * A clock by which the limits of time are not reached because a disk is slow or a machine is busy: the first exchange with a store may
 * take ten seconds.
 */
export const slowClock: Clock = {
  now: () => systemClock.now(),
  monotonic: () => systemClock.monotonic() / slowness,
  sleep: (milliseconds, signal) => systemClock.sleep(milliseconds * slowness, signal),
  timer: (milliseconds, callback) => systemClock.timer(milliseconds * slowness, callback),
}

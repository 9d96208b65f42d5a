import type { ManualClock } from './manual-clock.ts'

const longest = 120_000

/**
 * Lets time pass on a clock in small steps until a promise is settled, and each time waits for the sleepers to be back.
 *
 * @param clock - The clock that the work sleeps by.
 * @param promise - What is waited for.
 * @param sleepers - How many sleep at a time.
 * @returns how much time has passed on the clock, in milliseconds.
 */
export async function advanceUntilSettled(
  clock: ManualClock,
  promise: Promise<unknown>,
  sleepers = 1,
): Promise<number> {
  const start = clock.monotonic()
  let isSettled = false
  const settle = (): void => {
    isSettled = true
  }
  promise.then(settle, settle)
  const isOver = (): boolean => isSettled || clock.monotonic() - start > longest
  while (!isOver()) {
    while (!isOver() && clock.sleeping < sleepers) await nextTurn()
    if (!isOver()) clock.advance(100)
  }
  return clock.monotonic() - start
}

/** The next turn of the event loop. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

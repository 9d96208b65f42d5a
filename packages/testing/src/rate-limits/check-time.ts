/** The time that a check lives by: that of the machine, or one that moves only when the check says so. */
export interface CheckTime {
  /** Milliseconds since some fixed moment. */
  now(): number
  /** Milliseconds in which the machine has not let the program run. */
  readonly stalled: number
  /** Resolves after a time. Virtual time moves only while {@link CheckTime.pass} or {@link CheckTime.waitFor} runs. */
  sleep(milliseconds: number): Promise<void>
  /** Lets time pass. */
  pass(milliseconds: number): Promise<void>
  /** Lets time pass until work is settled; `false` when it is not within the limit. */
  waitFor(work: Promise<unknown>, limit: number): Promise<boolean>
}

/** Milliseconds between two looks at the machine's clock, and the longest that is counted for one. */
const tick = 2
const longestTick = 3 * tick

/**
 * Creates the machine's own time. When the machine does not let the program run, nobody can be in time: such gaps do not count
 * as time that has passed.
 */
export function createRealTime(): CheckTime {
  let stalled = 0
  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds)
    })
  const runUntil = async (isOver: () => boolean, limit: number): Promise<void> => {
    for (let left = limit; left > 0 && !isOver();) {
      const before = performance.now()
      await sleep(Math.min(left, tick))
      const taken = performance.now() - before
      left -= Math.min(taken, longestTick)
      stalled += Math.max(0, taken - longestTick)
    }
  }
  return {
    now: () => performance.now(),
    get stalled() {
      return stalled
    },
    sleep,
    pass: (milliseconds) => runUntil(() => false, milliseconds),
    waitFor: (work, limit) => waitForWork(work, (isSettled) => runUntil(isSettled, limit)),
  }
}

interface Sleeper {
  readonly at: number
  readonly wake: () => void
}

/** Turns of the event loop in which whatever a step of time has woken may go on. */
const turnsPerStep = 2

/**
 * Creates a time that moves by steps.
 *
 * @param advance - Moves the limiter's clock.
 * @param step - Milliseconds of a step.
 */
export function createVirtualTime(
  advance: (milliseconds: number) => Promise<unknown> | void,
  step: number,
): CheckTime {
  let now = 0
  let sleepers: readonly Sleeper[] = []
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < turnsPerStep; turn += 1) await waitForNextTurn()
  }
  const moveOn = async (): Promise<void> => {
    // First the API's time: a limiter must not seem early because its clock moves within the step.
    now += step
    await advance(step)
    const due = sleepers.filter(({ at }) => at <= now)
    sleepers = sleepers.filter(({ at }) => at > now)
    for (const { wake } of due) wake()
    await settle()
  }
  const runUntil = async (isOver: () => boolean): Promise<void> => {
    await settle()
    while (!isOver()) await moveOn()
  }
  return {
    now: () => now,
    stalled: 0,
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        sleepers = [...sleepers, { at: now + milliseconds, wake: resolve }]
      }),
    pass(milliseconds) {
      const end = now + milliseconds
      return runUntil(() => now >= end)
    },
    waitFor(work, limit) {
      const end = now + limit
      return waitForWork(work, (isSettled) => runUntil(() => isSettled() || now >= end))
    },
  }
}

/** Lets time pass until work is settled; `false` when it is not by then. */
async function waitForWork(
  work: Promise<unknown>,
  letTimePass: (isSettled: () => boolean) => Promise<void>,
): Promise<boolean> {
  let isSettled = false
  const finish = (): void => {
    isSettled = true
  }
  work.then(finish, finish)
  await letTimePass(() => isSettled)
  return isSettled
}

function waitForNextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

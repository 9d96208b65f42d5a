/** The time that a check lives by: that of the machine, or one that moves only when the check says so. */
export interface CheckTime {
  /** Milliseconds since some fixed moment. */
  now(): number
  /** Resolves after a time. Virtual time moves only while {@link CheckTime.pass} or {@link CheckTime.waitFor} runs. */
  sleep(milliseconds: number): Promise<void>
  /** Lets time pass. */
  pass(milliseconds: number): Promise<void>
  /** Lets time pass until work is settled; `false` when it is not within the limit. */
  waitFor(work: Promise<unknown>, limit: number): Promise<boolean>
}

/** Creates the machine's own time. */
export function createRealTime(): CheckTime {
  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds)
    })
  return {
    now: () => performance.now(),
    sleep,
    pass: sleep,
    waitFor: (work, limit) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), limit)
        const finish = (): void => {
          clearTimeout(timer)
          resolve(true)
        }
        work.then(finish, finish)
      }),
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
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        sleepers = [...sleepers, { at: now + milliseconds, wake: resolve }]
      }),
    pass(milliseconds) {
      const end = now + milliseconds
      return runUntil(() => now >= end)
    },
    async waitFor(work, limit) {
      const end = now + limit
      let isSettled = false
      const finish = (): void => {
        isSettled = true
      }
      work.then(finish, finish)
      await runUntil(() => isSettled || now >= end)
      return isSettled
    },
  }
}

function waitForNextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

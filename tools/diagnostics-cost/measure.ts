import { PerformanceObserver } from 'node:perf_hooks'

const rounds = 21
const loops = 5_000_000
const calls = 2_000

/** Nanoseconds that a function takes, less those of a loop around nothing: the median of some rounds. */
export function measureLoop(work: () => number): number {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) times.push(measureRound(work) - measureRound(doNothing))
  return readMedian(times)
}

/** Garbage collections during ten rounds of a function: none, where it allocates nothing. */
export async function countCollections(work: () => number): Promise<number> {
  let count = 0
  const observer = new PerformanceObserver((list) => {
    count += list.getEntries().length
  })
  // What was made before is collected before.
  await waitForTurn()
  observer.observe({ entryTypes: ['gc'] })
  for (let round = 0; round < 10; round += 1) measureRound(work)
  await waitForTurn()
  observer.disconnect()
  return count
}

/** Microseconds of a call, one after the other: the median of some rounds. */
export async function measureCalls(call: () => Promise<void>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const before = performance.now()
    for (let index = 0; index < calls; index += 1) await call()
    times.push(((performance.now() - before) * 1000) / calls)
  }
  return readMedian(times)
}

function doNothing(): number {
  return 0
}

function measureRound(work: () => number): number {
  let sum = 0
  const before = performance.now()
  for (let index = 0; index < loops; index += 1) sum += work()
  const time = performance.now() - before
  // Read, so that the loop is not taken for one without effect.
  if (sum < 0) throw new Error('A loop has counted backwards.')
  return (time * 1_000_000) / loops
}

function readMedian(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
}

function waitForTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 50)
  })
}

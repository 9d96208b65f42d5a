import type { ClientOptions } from '@cloudconnexa/core'
import { startSimulatedService, tryRead } from './simulated-service.ts'

/** What came of calls that were made at once when an outage began. */
export interface OutageFigures {
  readonly failed: number
  /** Milliseconds from the end of the outage to the end of the last call. */
  readonly latest: number
  readonly requests: number
}

/** Counts the calls that fail for good, of calls made one after the other whose attempts fail at random. */
export async function countFailures(rate: number, calls: number): Promise<number> {
  await using service = startSimulatedService((_, random) => random.chance(rate))
  let failed = 0
  for (let call = 0; call < calls; call += 1) if (!(await tryRead(service))) failed += 1
  return failed
}

/** Measures calls that are made at once as an outage begins. */
export async function measureOutage(outage: number, calls: number): Promise<OutageFigures> {
  await using service = startSimulatedService((now) => now < outage)
  const results = await Promise.all(Array.from({ length: calls }, () => tryRead(service)))
  return {
    failed: results.filter((isGood) => !isGood).length,
    latest: service.clock.monotonic() - outage,
    requests: service.requests,
  }
}

/** What a service that is down gets from 100 callers who call in a loop. */
export interface LoadFigures {
  readonly requestsPerCall: number
  readonly requestsPerSecond: number
}

const callers = 100
// Between the end of a call and the next one, in milliseconds.
const pause = 100

/** Measures the load of 100 callers on a service that is down, in the first seconds and long after. */
export async function measureLoad(
  settings: Partial<ClientOptions>,
): Promise<{ readonly first: LoadFigures; readonly later: LoadFigures }> {
  await using service = startSimulatedService(() => true, settings)
  const measure = async (seconds: number): Promise<LoadFigures> => {
    const end = service.clock.monotonic() + 1000 * seconds
    const before = service.requests
    let calls = 0
    const loop = async (): Promise<void> => {
      while (service.clock.monotonic() < end) {
        calls += 1
        await tryRead(service)
        await service.clock.sleep(pause)
      }
    }
    await Promise.all(Array.from({ length: callers }, loop))
    const requests = service.requests - before
    return { requestsPerCall: requests / calls, requestsPerSecond: requests / seconds }
  }
  const first = await measure(5)
  await measure(25)
  return { first, later: await measure(10) }
}

import type { Contender } from './alternate.ts'
import { measureTimePerCall } from './processor-time.ts'

// Until then more time goes into the compiler than into the calls: it has settled after some ten thousand of them.
const slicesToWarmUp = 15

/** Has turns of a given length in which a job is done again and again, by code that has settled before the first one. */
export function createHotContender(
  name: string,
  job: () => Promise<unknown>,
  { slice, callers }: { readonly slice: number; readonly callers: number },
): Contender {
  let isWarm = false
  return {
    name,
    turn: async () => {
      if (!isWarm) await measureTimePerCall(job, { milliseconds: slicesToWarmUp * slice, callers })
      isWarm = true
      return measureTimePerCall(job, { milliseconds: slice, callers })
    },
  }
}

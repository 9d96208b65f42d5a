import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collector: (() => void) | undefined

/** Frees what nobody holds any more, in a turn of its own: what a job has looked at stays until the job is done. */
export async function collectGarbage(): Promise<void> {
  // The collector is not there by itself, and the flag can be given at run time.
  setFlagsFromString('--expose-gc')
  collector ??= runInNewContext('gc') as () => void // what V8 puts there under this flag
  await new Promise((resolve) => setImmediate(resolve))
  collector()
}

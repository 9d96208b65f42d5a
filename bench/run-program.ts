import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Message } from './measure/program.ts'
import type { Result } from './report/result.ts'
import { builtFolder } from './set-up/folders.ts'

/** Runs one program in a process of its own, so that no program pays for another. */
export async function runInOwnProcess(
  name: string,
  programArguments: readonly string[],
  progress: (done: number, of: number) => void,
): Promise<Result> {
  const child = fork(join(builtFolder, `${name}.js`), programArguments, { execArgv: ['--expose-gc'] })
  let result: Result | undefined
  // The program is ours; it sends nothing else.
  child.on('message', (message) => {
    const told = message as Message
    if ('result' in told) ({ result } = told)
    else progress(told.done, told.of)
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0 || result === undefined) throw new Error(`The program ${name} failed.`)
  return result
}

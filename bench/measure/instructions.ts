import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { resolveBuiltFile } from './child.ts'

const event = 'instructions:u'

/**
 * Counts the instructions that a process takes outside of the kernel, by `perf stat`.
 *
 * @param name - A built file.
 * @returns `undefined` where nothing counts them: `perf` is not there or not permitted, or the machine has no counter to share.
 */
export async function countInstructions(
  name: string,
  childArguments: readonly string[],
): Promise<number | undefined> {
  const options = ['stat', '-x', ',', '-e', event, '--log-fd', '3', '--']
  const child = spawn('perf', [...options, process.execPath, resolveBuiltFile(name), ...childArguments], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  try {
    // What `stdio` asks for is there.
    const [report] = await Promise.all([text(child.stdio[3] as Readable), once(child, 'close')])
    const count = /^(\d+),[^,]*,instructions/m.exec(report)?.[1]
    return count === undefined ? undefined : Number(count)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

import { readFile, readlink } from './files.ts'
import { readMonotonic } from './monotonic.ts'

/** Names the clock that `process.hrtime` reads: of this start of the machine, and of this container where it has its own. */
async function findClockName(): Promise<string | undefined> {
  try {
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()
    return `${boot} ${await readNamespace('time')}`
  } catch {
    return undefined
  }
}

/**
 * Names the process table that this process is in, so that process IDs of another container are not looked up here.
 *
 * @returns `undefined` where nobody can tell.
 */
export async function findProcessTable(): Promise<string | undefined> {
  const clock = await findClockName()
  return clock === undefined ? undefined : `${clock} ${await readNamespace('pid')}`
}

async function readNamespace(name: string): Promise<string> {
  try {
    return await readlink(`/proc/self/ns/${name}`)
  } catch {
    return ''
  }
}

/** A clock that all processes of a machine share. */
export interface MachineClock {
  /** Milliseconds, an integer. */
  now(): number
}

/**
 * Creates the clock: the time since the machine was started, which nobody can set back, moved to about the wall time once, so that
 * what was kept before a restart is in the past. Where the machine does not say when it was started, as on macOS and Windows, it
 * is the wall time.
 *
 * @param keepOffset - Keeps the offset of a clock that has none yet, and returns the one that is kept.
 */
export async function createMachineClock(
  keepOffset: (name: string, offset: number) => Promise<number>,
): Promise<MachineClock> {
  const name = await findClockName()
  if (name === undefined) return { now: () => Date.now() }
  const offset = await keepOffset(name, Math.floor(Date.now() - readMonotonic()))
  return { now: () => Math.floor(readMonotonic()) + offset }
}

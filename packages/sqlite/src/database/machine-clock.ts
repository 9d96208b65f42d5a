import { readMonotonic } from './monotonic.ts'

// The kernel itself responds for `/proc`: nothing there has to be waited for, and each wait would be one of a thread.

/** Names the clock that `process.hrtime` reads: of this start of the machine, and of this container where it has its own. */
function findClockName(): string | undefined {
  try {
    const { readFileSync } = process.getBuiltinModule('node:fs')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${readNamespace('time')}`
  } catch {
    return undefined
  }
}

/**
 * Names the process table that this process is in, so that process IDs of another container are not looked up here.
 *
 * @returns `undefined` where nobody can tell.
 */
export function findProcessTable(): string | undefined {
  const clock = findClockName()
  return clock === undefined ? undefined : `${clock} ${readNamespace('pid')}`
}

function readNamespace(name: string): string {
  try {
    return process.getBuiltinModule('node:fs').readlinkSync(`/proc/self/ns/${name}`)
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
  const name = findClockName()
  if (name === undefined) return { now: () => Date.now() }
  const offset = await keepOffset(name, Math.floor(Date.now() - readMonotonic()))
  return { now: () => Math.floor(readMonotonic()) + offset }
}

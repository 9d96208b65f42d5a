import type { Clock } from '@cloudconnexa/core'
import { linkSignals, rejectOnAbort } from '@cloudconnexa/core/runtime'

/** How long to wait for a reply. */
export interface TimeLimit {
  readonly clock: Clock
  readonly milliseconds: number
  /** Ends the wait at once, with its own reason. */
  readonly signal?: AbortSignal | undefined
}

/** What a wait has come to. */
export type Timed<T> = { readonly value: T } | 'timeout'

/**
 * Waits for a reply, but no longer than it may take: a server that is paused, or a client that waits for its connection, does not
 * respond at all. The command itself cannot be taken back; it may still run.
 *
 * @param reply - What is waited for.
 * @param limit - How long.
 */
export async function waitWithLimit<T>(reply: Promise<T>, limit: TimeLimit): Promise<Timed<T>> {
  const link = linkSignals(limit.signal)
  const inTime = reply.then((value) => ({ value }))
  const timeout = sleepUntilTimeout(limit.clock, limit.milliseconds, link.signal)
  try {
    return await rejectOnAbort(Promise.race([inTime, timeout]), link.signal)
  } finally {
    link.release()
    link.abort('over')
  }
}

async function sleepUntilTimeout(
  clock: Clock,
  milliseconds: number,
  signal: AbortSignal,
): Promise<'timeout'> {
  try {
    await clock.sleep(milliseconds, signal)
  } catch {
    // The wait is over. Nobody looks at this any more.
    return 'timeout'
  }
  await readSockets()
  return 'timeout'
}

/** After the loop was blocked, timers fire before the sockets are read, and the reply may be there already. */
async function readSockets(): Promise<void> {
  for (let turns = 0; turns < 2; turns += 1) await new Promise((resolve) => setImmediate(resolve))
}

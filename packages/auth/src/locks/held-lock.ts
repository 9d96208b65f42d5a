import type { Clock } from '@cloudconnexa/core'
import { isGone, removeRecord } from './lock-folder.ts'
import { heartbeatInterval } from './lock-watch.ts'

// What to release when the process exits by itself. One that is killed leaves its locks to the next.
const heldLocks = new Set<HeldLock>()

/** A lock while it is held. Its record is changed every second, so that others see that its holder is alive. */
export class HeldLock {
  readonly #folder: string
  readonly #record: string
  readonly #stop = new AbortController()
  readonly #heartbeats: Promise<void>

  /**
   * @param folder - The folder of the lock.
   * @param record - Name of the record.
   * @param clock - Default: the machine's clock, which then keeps no process alive.
   */
  constructor(folder: string, record: string, clock: Clock | undefined) {
    this.#folder = folder
    this.#record = record
    this.#heartbeats = this.#sendHeartbeats(clock)
    register(this)
  }

  /** Whether nobody has taken the lock meanwhile, as happens to a process that was suspended for long. */
  async isHeld(): Promise<boolean> {
    const { lstat } = await import('node:fs/promises')
    try {
      await lstat(await this.#path())
      return true
    } catch (error) {
      if (isGone(error)) return false
      throw error
    }
  }

  /** Releases the lock. Never fails: one that cannot be released is taken over by the next process. */
  async release(): Promise<void> {
    this.#stop.abort('released')
    await this.#heartbeats
    unregister(this)
    await removeRecord(this.#folder, this.#record).catch(() => undefined)
  }

  /** At the end of the process, where nothing can wait any more. */
  releaseSync(): void {
    const { rmdirSync, unlinkSync } = process.getBuiltinModule('node:fs')
    try {
      unlinkSync(`${this.#folder}/${this.#record}`)
      rmdirSync(this.#folder)
    } catch {
      // Taken over, or not empty: it is another holder's.
    }
  }

  async #sendHeartbeats(clock: Clock | undefined): Promise<void> {
    const { signal } = this.#stop
    const { writeFile } = await import('node:fs/promises')
    for (let beats = 1; await waitForHeartbeat(clock, signal); beats += 1) {
      try {
        // Only what exists: a lock that was taken over must not come back.
        await writeFile(await this.#path(), String(beats), { flag: 'r+' })
      } catch (error) {
        if (isGone(error)) return
      }
    }
  }

  async #path(): Promise<string> {
    const { join } = await import('node:path')
    return join(this.#folder, this.#record)
  }
}

/** @returns `false` when the lock was released. */
async function waitForHeartbeat(clock: Clock | undefined, signal: AbortSignal): Promise<boolean> {
  try {
    if (clock === undefined) {
      const { setTimeout } = await import('node:timers/promises')
      await setTimeout(heartbeatInterval, undefined, { ref: false, signal })
    } else {
      await clock.sleep(heartbeatInterval, signal)
    }
    return true
  } catch {
    return false
  }
}

function register(lock: HeldLock): void {
  if (heldLocks.size === 0) process.on('exit', releaseAll)
  heldLocks.add(lock)
}

function unregister(lock: HeldLock): void {
  heldLocks.delete(lock)
  if (heldLocks.size === 0) process.off('exit', releaseAll)
}

function releaseAll(): void {
  for (const lock of heldLocks) lock.releaseSync()
}

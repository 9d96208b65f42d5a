import type { Clock } from '@cloudconnexa/core'
import { isGone, removeRecord } from './lock-folder.ts'
import { beatInterval } from './lock-watch.ts'

// What to free when the process ends by itself. One that is killed leaves its locks to the next.
const heldLocks = new Set<HeldLock>()

/** A lock while it is held. Its record is changed every second, so that others see that its holder lives. */
export class HeldLock {
  readonly #folder: string
  readonly #record: string
  readonly #stop = new AbortController()
  readonly #beating: Promise<void>

  /**
   * @param folder - The folder of the lock.
   * @param record - Name of the record.
   * @param clock - Default: the machine's clock, which then keeps no process alive.
   */
  constructor(folder: string, record: string, clock: Clock | undefined) {
    this.#folder = folder
    this.#record = record
    this.#beating = this.#beat(clock)
    freeAtExit(this)
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

  /** Frees the lock. Never fails: one that cannot be freed is taken over by the next process. */
  async release(): Promise<void> {
    this.#stop.abort('released')
    await this.#beating
    forget(this)
    await removeRecord(this.#folder, this.#record).catch(() => undefined)
  }

  /** At the end of the process, where nothing can wait any more. */
  releaseSync(): void {
    const { rmdirSync, unlinkSync } = process.getBuiltinModule('node:fs')
    try {
      unlinkSync(`${this.#folder}/${this.#record}`)
      rmdirSync(this.#folder)
    } catch {
      // Taken over, or not empty: somebody else's.
    }
  }

  async #beat(clock: Clock | undefined): Promise<void> {
    const { signal } = this.#stop
    const { writeFile } = await import('node:fs/promises')
    for (let beats = 1; await pause(clock, signal); beats += 1) {
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
async function pause(clock: Clock | undefined, signal: AbortSignal): Promise<boolean> {
  try {
    if (clock === undefined) {
      const { setTimeout } = await import('node:timers/promises')
      await setTimeout(beatInterval, undefined, { ref: false, signal })
    } else {
      await clock.sleep(beatInterval, signal)
    }
    return true
  } catch {
    return false
  }
}

function freeAtExit(lock: HeldLock): void {
  if (heldLocks.size === 0) process.on('exit', freeAll)
  heldLocks.add(lock)
}

function forget(lock: HeldLock): void {
  heldLocks.delete(lock)
  if (heldLocks.size === 0) process.off('exit', freeAll)
}

function freeAll(): void {
  for (const lock of heldLocks) lock.releaseSync()
}

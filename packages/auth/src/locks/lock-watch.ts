import type { Clock } from '@cloudconnexa/core'
import { isGone } from './lock-folder.ts'
import { isHolderDead } from './lock-record.ts'

/** How often a holder changes its record, in milliseconds. */
export const heartbeatInterval = 1000

const abandonedAfter = 5 * heartbeatInterval
const lookInterval = heartbeatInterval / 2
// A process that was itself suspended has seen nothing in between, so a longer gap proves no more than this.
const longestGap = heartbeatInterval

/**
 * Tells a lock that is held from one that was left behind: by whether its record changes while it is watched. No time that is
 * written anywhere counts, because the clock may have been set since, and may be another machine's.
 */
export class LockWatch {
  readonly #folder: string
  readonly #clock: Clock
  #record: string | undefined
  #content: string | undefined
  #lookedAt = 0
  #silence = 0

  /**
   * @param folder - The folder of the lock.
   * @param clock - Only its monotonic time is used.
   */
  constructor(folder: string, clock: Clock) {
    this.#folder = folder
    this.#clock = clock
  }

  /**
   * Whether the holder of a record is dead: proven, or silent for five seconds.
   *
   * @param record - Name of the record.
   */
  async isAbandoned(record: string): Promise<boolean> {
    const now = this.#clock.monotonic()
    const gap = now - this.#lookedAt
    if (record === this.#record && gap < lookInterval) return false
    this.#lookedAt = now
    if (record !== this.#record) {
      this.#record = record
      this.#content = await this.#read(record)
      this.#silence = 0
    } else {
      const content = await this.#read(record)
      this.#silence = content === this.#content ? this.#silence + Math.min(gap, longestGap) : 0
      this.#content = content
    }
    return this.#silence >= abandonedAfter || isHolderDead(record)
  }

  /** Opened each time, because network shares may keep what they know of a file for a minute, but not across opening it. */
  async #read(record: string): Promise<string | undefined> {
    const [{ readFile }, { join }] = await Promise.all([import('node:fs/promises'), import('node:path')])
    try {
      return await readFile(join(this.#folder, record), 'utf8')
    } catch (error) {
      if (isGone(error)) return undefined
      throw error
    }
  }
}

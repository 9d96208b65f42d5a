import fs from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import type { Transport } from '@cloudconnexa/core/runtime'

/**
 * Places at which a process can be killed. `write-torn` leaves half a line; after `request-under-way` nobody knows whether the API has
 * got the request; at `response-before` it has done what it was asked to, and nobody was told.
 */
export const pointKinds = [
  'write-before',
  'write-torn',
  'write-after',
  'sync-before',
  'sync-after',
  'rename-before',
  'rename-after',
  'request-before',
  'request-under-way',
  'response-before',
  'response-after',
] as const

/** A kind of place. */
export type PointKind = (typeof pointKinds)[number]

/** A place: the kind, and its number among those of the kind. */
export interface KillPoint {
  readonly kind: PointKind
  readonly number: number
}

/** Counts the places that a process comes by, and kills it at one. */
export class KillPoints {
  readonly counts: Partial<Record<PointKind, number>> = {}
  readonly #target: KillPoint | undefined

  /** @param target - Where to end; `undefined` only counts. */
  constructor(target: KillPoint | undefined) {
    this.#target = target
  }

  /** Whether this is the place. */
  isReached(kind: PointKind): boolean {
    const number = (this.counts[kind] ?? 0) + 1
    this.counts[kind] = number
    return this.#target?.kind === kind && this.#target.number === number
  }

  /** Ends the process here if this is the place: nothing that is under way is finished. */
  pass(kind: PointKind): void {
    if (this.isReached(kind)) process.kill(process.pid, 'SIGKILL')
  }

  /**
   * Watches whatever the process writes, syncs and renames from now on.
   *
   * @param folder - A folder for a file that is opened and removed at once.
   */
  async watchDisk(folder: string): Promise<void> {
    const pass = (kind: PointKind): void => {
      this.pass(kind)
    }
    const prototype = await findHandlePrototype(folder)
    for (const method of ['write', 'writeFile', 'appendFile'] as const) {
      const write = prototype[method]
      const isTorn = (): boolean => this.isReached('write-torn')
      prototype[method] = async function (this: FileHandle, text: string) {
        pass('write-before')
        if (isTorn()) {
          await write.call(this, text.slice(0, text.length / 2))
          process.kill(process.pid, 'SIGKILL')
        }
        await write.call(this, text)
        pass('write-after')
      }
    }
    const { sync } = prototype
    prototype.sync = async function (this: FileHandle) {
      pass('sync-before')
      await sync.call(this)
      pass('sync-after')
    }
    const { rename } = fs
    fs.rename = async (...paths) => {
      pass('rename-before')
      await rename(...paths)
      pass('rename-after')
    }
    // Named imports of the module see it only then.
    syncBuiltinESMExports()
  }

  /** Watches every request of a transport. */
  watchRequests(transport: Transport): Transport {
    return {
      send: async (request) => {
        this.pass('request-before')
        const sending = transport.send(request)
        setImmediate(() => {
          this.pass('request-under-way')
        })
        const response = await sending
        this.pass('response-before')
        setImmediate(() => {
          this.pass('response-after')
        })
        return response
      },
    }
  }
}

/** What the handles of all files have in common. */
interface HandlePrototype {
  write: (text: string) => Promise<unknown>
  writeFile: (text: string) => Promise<unknown>
  appendFile: (text: string) => Promise<unknown>
  sync: () => Promise<void>
}

async function findHandlePrototype(folder: string): Promise<HandlePrototype> {
  const path = join(folder, 'probe')
  const handle = await fs.open(path, 'w')
  try {
    // The SDK writes strings only.
    return Object.getPrototypeOf(handle) as HandlePrototype
  } finally {
    await handle.close()
    await fs.rm(path)
  }
}

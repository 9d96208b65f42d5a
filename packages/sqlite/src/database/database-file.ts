import type { Database, Transaction } from './database.ts'
import type { DatabasePurpose } from './database-purpose.ts'
import { readMonotonic } from './monotonic.ts'

/** How often it is looked whether the file is still the one that is open. */
const checkInterval = 1000

/** A database that is opened when it is first used, and again where its file was deleted or replaced meanwhile. */
export class DatabaseFile {
  readonly #file: string
  readonly #purpose: DatabasePurpose
  readonly #dropped = new WeakSet<Database>()
  #opening: Promise<Database> | undefined
  /** What {@link #opening} has resolved with. */
  #current: Database | undefined
  #checkedAt = 0

  constructor(file: string, purpose: DatabasePurpose) {
    this.#file = file
    this.#purpose = purpose
  }

  /** {@link Database.transact} of the open database. */
  async transact<Result>(work: (transaction: Transaction) => Result, signal?: AbortSignal): Promise<Result> {
    for (;;) {
      const database = await this.#open()
      try {
        return await database.transact(work, signal)
      } catch (error) {
        signal?.throwIfAborted()
        // Another caller has closed it, while this one waited for its turn.
        if (this.#dropped.has(database)) continue
        // A connection may stay unusable, as after its tables were replaced, although the file can be used.
        this.#drop(database)
        throw error
      }
    }
  }

  async close(): Promise<void> {
    const opening = this.#opening
    this.#opening = undefined
    const database = await opening?.catch(() => undefined)
    database?.close()
  }

  async #open(): Promise<Database> {
    const opening = this.#opening
    if (opening === undefined) return this.#openAnew()
    if (readMonotonic() < this.#checkedAt + checkInterval) return opening
    this.#checkedAt = readMonotonic()
    const database = await opening
    // A process that goes on with a deleted file shares it with nobody.
    if ((await database.isInPlace()) || this.#opening !== opening) return this.#opening ?? this.#openAnew()
    this.#drop(database)
    return this.#openAnew()
  }

  /** Closes it; the next caller opens the file anew, unless somebody has done so. */
  #drop(database: Database): void {
    this.#dropped.add(database)
    database.close()
    if (this.#current === database) this.#opening = undefined
  }

  #openAnew(): Promise<Database> {
    this.#checkedAt = readMonotonic()
    const opening = openDatabase(this.#file, this.#purpose)
    this.#opening = opening
    this.#current = undefined
    opening.then(
      (database) => {
        if (this.#opening === opening) this.#current = database
      },
      () => {
        if (this.#opening === opening) this.#opening = undefined
      },
    )
    return opening
  }
}

/** Files and SQLite are loaded when they are first used. */
async function openDatabase(file: string, purpose: DatabasePurpose): Promise<Database> {
  const { Database } = await import('./database.ts')
  return Database.open(file, purpose)
}

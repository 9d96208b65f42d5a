import type { Database, Transaction } from './database.ts'
import type { DatabasePurpose } from './database-purpose.ts'

/** How often it is looked whether the file is still the one that is open. */
const checkInterval = 1000

/** A database that is opened when it is first used, and again where its file was deleted or replaced meanwhile. */
export class DatabaseFile {
  readonly #file: string
  readonly #purpose: DatabasePurpose
  #opening: Promise<Database> | undefined
  #checkedAt = 0

  constructor(file: string, purpose: DatabasePurpose) {
    this.#file = file
    this.#purpose = purpose
  }

  /** {@link Database.transact} of the open database. */
  async transact<Result>(work: (transaction: Transaction) => Result, signal?: AbortSignal): Promise<Result> {
    const database = await this.#open()
    return database.transact(work, signal)
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
    if (performance.now() < this.#checkedAt + checkInterval) return opening
    this.#checkedAt = performance.now()
    const database = await opening
    // A process that goes on with a deleted file shares it with nobody.
    if ((await database.isInPlace()) || this.#opening !== opening) return this.#opening ?? this.#openAnew()
    database.close()
    return this.#openAnew()
  }

  #openAnew(): Promise<Database> {
    this.#checkedAt = performance.now()
    const opening = openDatabase(this.#file, this.#purpose)
    this.#opening = opening
    opening.catch(() => {
      if (this.#opening === opening) this.#opening = undefined
    })
    return opening
  }
}

/** Files and SQLite are loaded when they are first used. */
async function openDatabase(file: string, purpose: DatabasePurpose): Promise<Database> {
  const { Database } = await import('./database.ts')
  return Database.open(file, purpose)
}

import type { SQLInputValue } from 'node:sqlite'
import type { Database, Row, Transaction } from './database.ts'
import type { DatabasePurpose } from './database-purpose.ts'
import { readMonotonic } from './monotonic.ts'
import type { BorrowedDatabase } from './open-databases.ts'

/** How often it is looked whether the file is still the one that is open. */
const checkInterval = 1000

/** A database that is opened when it is first used, and again where its file was deleted or replaced meanwhile. */
export class DatabaseFile {
  readonly #file: string
  readonly #purpose: DatabasePurpose
  #opening: Promise<BorrowedDatabase> | undefined
  #checkedAt = 0

  constructor(file: string, purpose: DatabasePurpose) {
    this.#file = file
    this.#purpose = purpose
  }

  /** {@link Database.transact} of the open database. */
  async transact<Result>(work: (transaction: Transaction) => Result, signal?: AbortSignal): Promise<Result> {
    const use = { purpose: this.#purpose, signal }
    return this.#use((database) => database.transact(work, use), signal)
  }

  /** {@link Database.read} of the open database. */
  async read(query: readonly [string, ...SQLInputValue[]], signal?: AbortSignal): Promise<Row | undefined> {
    const use = { purpose: this.#purpose, signal }
    return this.#use((database) => database.read(query, use), signal)
  }

  async close(): Promise<void> {
    const opening = this.#opening
    this.#opening = undefined
    const borrowed = await opening?.catch(() => undefined)
    borrowed?.giveBack()
  }

  async #use<Result>(
    work: (database: Database) => Promise<Result>,
    signal: AbortSignal | undefined,
  ): Promise<Result> {
    for (;;) {
      const opening = this.#open()
      const { database, retire } = await opening
      try {
        return await work(database)
      } catch (error) {
        signal?.throwIfAborted()
        // Another caller has closed it, while this one waited for its turn.
        const isClosed = !database.isOpen
        // A connection may stay unusable, as after its tables were replaced, although the file can be used.
        retire()
        this.#forget(opening)
        if (!isClosed) throw error
      }
    }
  }

  /** The database that is open, unless it no longer is; then the next caller opens the file anew. */
  #open(): Promise<BorrowedDatabase> {
    const opening = this.#opening
    if (opening === undefined) return this.#openAnew()
    if (readMonotonic() < this.#checkedAt + checkInterval) return opening
    this.#checkedAt = readMonotonic()
    return this.#check(opening)
  }

  async #check(opening: Promise<BorrowedDatabase>): Promise<BorrowedDatabase> {
    const borrowed = await opening
    // A process that goes on with a deleted file shares it with nobody.
    if (await borrowed.database.isInPlace()) return borrowed
    borrowed.retire()
    this.#forget(opening)
    return this.#opening ?? this.#openAnew()
  }

  #forget(opening: Promise<BorrowedDatabase>): void {
    if (this.#opening === opening) this.#opening = undefined
  }

  #openAnew(): Promise<BorrowedDatabase> {
    this.#checkedAt = readMonotonic()
    const opening = borrow(this.#file, this.#purpose)
    this.#opening = opening
    opening.catch(() => this.#forget(opening))
    return opening
  }
}

/** Files and SQLite are loaded when they are first used. */
async function borrow(file: string, purpose: DatabasePurpose): Promise<BorrowedDatabase> {
  const { borrowDatabase } = await import('./open-databases.ts')
  return borrowDatabase(file, purpose)
}

import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'
import { ConfigurationError } from '@cloudconnexa/errors'
import { createDatabaseFailure, createHeldError, isBusy } from './database-failure.ts'
import type { DatabasePurpose } from './database-purpose.ts'
import { stat } from './files.ts'
import { loadSqlite } from './load-sqlite.ts'
import { createMachineClock, type MachineClock } from './machine-clock.ts'
import { readMonotonic } from './monotonic.ts'
import { checkStatus, prepareFile } from './prepare-file.ts'
import { checkOwner, schema } from './schema.ts'

/** Longest wait for other processes, in milliseconds. Each holds the lock for less than one. */
const longestWait = 5000
/** Limits that nobody has used for so long are removed, in milliseconds. */
const longestUnused = 7 * 86_400_000

const selectOffset = 'SELECT offset FROM clocks WHERE name = ?'

/** A row of a table. */
export type Row = Readonly<Record<string, SQLOutputValue>>

/** What work in a transaction may do. */
export interface Transaction {
  /** On the clock that all processes of the machine share. */
  readonly now: number
  readonly get: (sql: string, ...values: SQLInputValue[]) => Row | undefined
  readonly run: (sql: string, ...values: SQLInputValue[]) => void
}

/** By whom a database is used. */
export interface Use {
  /** What it is for, in errors. */
  readonly purpose: DatabasePurpose
  /** Ends the wait for other processes. */
  readonly signal?: AbortSignal | undefined
}

/** An open database. */
export class Database {
  readonly #path: string
  readonly #inode: number
  readonly #connection: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  #clock: MachineClock = { now: () => Date.now() }

  private constructor(connection: DatabaseSync, path: string, inode: number) {
    this.#connection = connection
    this.#path = path
    this.#inode = inode
  }

  /**
   * Opens a database, and creates it where it is missing.
   *
   * @param file - Where it is.
   * @param purpose - What it is for.
   * @throws {ConfigurationError} when it cannot be used.
   */
  static async open(file: string, purpose: DatabasePurpose): Promise<Database> {
    let connection: DatabaseSync | undefined
    try {
      const { DatabaseSync } = loadSqlite()
      const { path, inode } = await prepareFile(file, purpose)
      // SQLite would wait by blocking the event loop.
      connection = new DatabaseSync(path, { timeout: 0 })
      const database = new Database(connection, path, inode)
      await database.#prepare(purpose)
      return database
    } catch (error) {
      connection?.close()
      throw createDatabaseFailure(error, file, purpose)
    }
  }

  /** Whether the file is still the one that was opened. */
  async isInPlace(): Promise<boolean> {
    try {
      return (await stat(this.#path)).ino === this.#inode
    } catch {
      return false
    }
  }

  /** Whether nobody has closed it. */
  get isOpen(): boolean {
    return this.#connection.isOpen
  }

  /**
   * Makes sure for somebody else that it can be used: that nobody else can read it, and that it is one of this package and version.
   *
   * @returns whether the file is still the one that was opened.
   * @throws {ConfigurationError} when it cannot.
   */
  async check(purpose: DatabasePurpose): Promise<boolean> {
    try {
      const status = await stat(this.#path)
      if (status.ino !== this.#inode) return false
      checkStatus(this.#path, status, purpose)
    } catch (error) {
      if (error instanceof ConfigurationError) throw error
      return false
    }
    await this.#attempt(() => this.#checkOwner(purpose), { purpose })
    return true
  }

  /**
   * Reads a row. Nobody is kept from writing meanwhile.
   *
   * @param query - A statement that reads, and its values.
   * @throws {ConfigurationError} when the database cannot be used, or is held by others for too long.
   */
  async read(
    [sql, ...values]: readonly [string, ...SQLInputValue[]],
    { purpose, signal }: Use,
  ): Promise<Row | undefined> {
    return this.#attempt(() => this.get(sql, ...values), { purpose, signal })
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#prepareStatement(sql).get(...values)
  }

  run(sql: string, ...values: SQLInputValue[]): void {
    this.#prepareStatement(sql).run(...values)
  }

  /**
   * Runs work that sees and leaves the database as a whole, when no other process writes to it. Waiting does not block the event
   * loop; the work does, so it is short. It may be run again: what it does besides is done twice.
   *
   * @throws {ConfigurationError} when the database cannot be used, or is held by others for too long.
   */
  async transact<Result>(work: (transaction: Transaction) => Result, use: Use): Promise<Result> {
    return this.#attempt(() => this.#transactOnce(work), use)
  }

  close(): void {
    if (this.#connection.isOpen) this.#connection.close()
  }

  #transactOnce<Result>(work: (transaction: Transaction) => Result): Result {
    this.#connection.exec('BEGIN IMMEDIATE')
    try {
      const result = work({
        now: this.#clock.now(),
        get: (sql, ...values) => this.get(sql, ...values),
        run: (sql, ...values) => this.run(sql, ...values),
      })
      this.#connection.exec('COMMIT')
      return result
    } catch (error) {
      if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK')
      throw error
    }
  }

  async #prepare(purpose: DatabasePurpose): Promise<void> {
    // Reading, too, finds the database locked: while another process changes its journal, or is the last one to close it.
    const isReady = await this.#retry(() => this.#checkOwner(purpose), { purpose })
    // State may be lost with the power, which costs a token request or some seconds.
    await this.#retry(() => this.#connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL'), {
      purpose,
    })
    const oldest = Date.now() - longestUnused
    // Most often there is nothing to do. Changing nothing takes a lock all the same, and others wait for it.
    if (!isReady || (await this.#hasOldLimits(oldest, purpose)))
      await this.transact(
        ({ run }) => {
          this.#connection.exec(schema)
          run('DELETE FROM limits WHERE used_at < ?', oldest)
        },
        { purpose },
      )
    this.#clock = await createMachineClock(async (name, offset) => {
      const kept = await this.read([selectOffset, name], { purpose })
      if (kept !== undefined) return Number(kept['offset'])
      return this.transact(
        ({ get, run }) => {
          run('INSERT OR IGNORE INTO clocks VALUES (?, ?)', name, offset)
          return Number(get(selectOffset, name)?.['offset'] ?? offset)
        },
        { purpose },
      )
    })
  }

  async #hasOldLimits(oldest: number, purpose: DatabasePurpose): Promise<boolean> {
    const query = 'SELECT 1 AS found FROM limits WHERE used_at < ? LIMIT 1'
    return (await this.read([query, oldest], { purpose })) !== undefined
  }

  #checkOwner(purpose: DatabasePurpose): boolean {
    return checkOwner((sql) => this.get(sql), this.#path, purpose)
  }

  async #attempt<Result>(attempt: () => Result, { purpose, signal }: Use): Promise<Result> {
    try {
      return await this.#retry(attempt, { purpose, signal })
    } catch (error) {
      signal?.throwIfAborted()
      throw createDatabaseFailure(error, this.#path, purpose)
    }
  }

  async #retry<Result>(attempt: () => Result, { purpose, signal }: Use): Promise<Result> {
    const end = readMonotonic() + longestWait
    for (;;) {
      signal?.throwIfAborted()
      try {
        return attempt()
      } catch (error) {
        if (!isBusy(error)) throw error
        if (readMonotonic() > end) throw createHeldError(this.#path, purpose, longestWait)
      }
      await new Promise((resolve) => {
        setTimeout(resolve, 1 + Math.random() * 4)
      })
    }
  }

  #prepareStatement(sql: string): StatementSync {
    let statement = this.#statements.get(sql)
    if (statement === undefined) {
      statement = this.#connection.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}

import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'
import { ConfigurationError } from '@cloudconnexa/errors'
import { createDatabaseFailure, createForeignError, isBusy } from './database-failure.ts'
import type { DatabasePurpose } from './database-purpose.ts'
import { stat } from './files.ts'
import { loadSqlite } from './load-sqlite.ts'
import { createMachineClock, type MachineClock } from './machine-clock.ts'
import { readMonotonic } from './monotonic.ts'
import { prepareFile } from './prepare-file.ts'

/** `CCNX`: marks the databases of this package. */
const applicationId = 0x43_43_4e_58
const version = 1
/** Longest wait for other processes, in milliseconds. Each holds the lock for less than one. */
const longestWait = 5000

const schema = `
  CREATE TABLE IF NOT EXISTS clocks (name TEXT PRIMARY KEY, offset INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS limits (account TEXT PRIMARY KEY, state TEXT NOT NULL, used_at INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS tokens (key TEXT PRIMARY KEY, sealed TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS locks (
    key TEXT PRIMARY KEY, fence INTEGER NOT NULL, owner TEXT, process_table TEXT, process_id INTEGER, held_until INTEGER NOT NULL
  ) STRICT;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${version};
`

/** A row of a table. */
export type Row = Readonly<Record<string, SQLOutputValue>>

/** What work in a transaction may do. */
export interface Transaction {
  /** On the clock that all processes of the machine share. */
  readonly now: number
  readonly get: (sql: string, ...values: SQLInputValue[]) => Row | undefined
  readonly run: (sql: string, ...values: SQLInputValue[]) => void
}

/** An open database. */
export class Database {
  readonly #path: string
  readonly #inode: number
  readonly #connection: DatabaseSync
  readonly #purpose: DatabasePurpose
  readonly #statements = new Map<string, StatementSync>()
  #clock: MachineClock = { now: () => Date.now() }

  private constructor(connection: DatabaseSync, path: string, inode: number, purpose: DatabasePurpose) {
    this.#connection = connection
    this.#path = path
    this.#inode = inode
    this.#purpose = purpose
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
      const database = new Database(connection, path, inode, purpose)
      await database.#prepare()
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
  async transact<Result>(work: (transaction: Transaction) => Result, signal?: AbortSignal): Promise<Result> {
    try {
      return await this.#retry(() => this.#transactOnce(work), signal)
    } catch (error) {
      signal?.throwIfAborted()
      throw createDatabaseFailure(error, this.#path, this.#purpose)
    }
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

  async #prepare(): Promise<void> {
    // Reading, too, finds the database locked: while another process changes its journal, or is the last one to close it.
    await this.#retry(() => this.#checkOwner())
    // State may be lost with the power, which costs a token request or some seconds.
    await this.#retry(() => this.#connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL'))
    await this.transact(({ run }) => {
      this.#connection.exec(schema)
      run('DELETE FROM limits WHERE used_at < ?', Date.now() - 7 * 86_400_000)
    })
    this.#clock = await createMachineClock((name, offset) =>
      this.transact(({ get, run }) => {
        run('INSERT OR IGNORE INTO clocks VALUES (?, ?)', name, offset)
        return Number(get('SELECT offset FROM clocks WHERE name = ?', name)?.['offset'] ?? offset)
      }),
    )
  }

  #checkOwner(): void {
    const owner = Number(this.get('PRAGMA application_id')?.['application_id'] ?? 0)
    const tables = Number(this.get('SELECT count(*) AS tables FROM sqlite_schema')?.['tables'] ?? 0)
    if (owner !== applicationId && (owner !== 0 || tables > 0))
      throw createForeignError(this.#path, this.#purpose, 'a database of another program')
    const found = Number(this.get('PRAGMA user_version')?.['user_version'] ?? 0)
    if (found > version)
      throw createForeignError(this.#path, this.#purpose, 'of a later version of @cloudconnexa/sqlite')
  }

  async #retry<Result>(attempt: () => Result, signal?: AbortSignal): Promise<Result> {
    const end = readMonotonic() + longestWait
    for (;;) {
      signal?.throwIfAborted()
      try {
        return attempt()
      } catch (error) {
        if (!isBusy(error)) throw error
        if (readMonotonic() > end) throw createHeldError(this.#path, this.#purpose)
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

function createHeldError(path: string, purpose: DatabasePurpose): ConfigurationError {
  return new ConfigurationError(
    `The ${purpose.noun} ${path} cannot be used: another program has locked it for ${longestWait} ms.`,
    { code: purpose.unusable, hint: `End the program that has the file open, or ${purpose.alternative}.` },
  )
}

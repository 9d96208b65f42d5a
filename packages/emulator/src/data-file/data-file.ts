import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { EmulatorDataError } from '../errors/data-error.ts'
import { openDatabase } from './database.ts'
import type { ApiContext } from '../state/api-context.ts'

/** What is kept besides the collections; the names are part of the file format. */
interface Values {
  readonly cloudId: string
  readonly identifiers: readonly number[]
  readonly auditEntries: number
  readonly allocations: number
  readonly defaultGroupId: string
}

/** A change of a collection; without content the record was removed. */
interface PendingChange {
  readonly collection: string
  readonly id: string
  readonly content: string | undefined
}

/** Regions belong to the emulator, and are the same in every run. */
const excludedCollection = 'regions'

/** Keeps the state of one Cloud ID in a file. Only {@link DataFile.commit} writes to it. */
export class DataFile {
  readonly #path: string
  readonly #database: DatabaseSync
  readonly #context: ApiContext
  readonly #put: StatementSync
  readonly #remove: StatementSync
  readonly #setValues: StatementSync
  #pending: PendingChange[] = []
  #values = ''

  /**
   * Opens the file.
   *
   * @throws {EmulatorDataError} when the emulator cannot work with the file.
   */
  constructor(path: string, context: ApiContext) {
    this.#path = path
    this.#context = context
    this.#database = openDatabase(path)
    this.#put = this.#database.prepare(
      `INSERT INTO record (collection, id, content) VALUES (?, ?, ?)
       ON CONFLICT (collection, id) DO UPDATE SET content = excluded.content`,
    )
    this.#remove = this.#database.prepare('DELETE FROM record WHERE collection = ? AND id = ?')
    this.#setValues = this.#database.prepare(
      `INSERT INTO value (name, content) VALUES ('values', ?)
       ON CONFLICT (name) DO UPDATE SET content = excluded.content`,
    )
  }

  /**
   * Loads the content of the file into the state, which is empty before; afterwards all changes of the state are recorded.
   *
   * @returns whether the file had any content.
   * @throws {EmulatorDataError} when the file is damaged or belongs to another Cloud ID.
   */
  load(): boolean {
    const values = this.#readValues()
    if (values !== undefined) this.#read(values)
    for (const [collection, records] of this.#context.state.getCollections()) {
      if (collection === excludedCollection) continue
      records.watch((id, member) => {
        const content = member === undefined ? undefined : JSON.stringify(member)
        this.#pending.push({ collection, id, content })
      })
    }
    return values !== undefined
  }

  /**
   * Writes all changes since the last time, in one transaction that is on the disk when this returns.
   *
   * @throws {EmulatorDataError} when the file cannot be written.
   */
  commit(): void {
    const values = this.#serializeValues()
    if (this.#pending.length === 0 && values === this.#values) return
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      for (const { collection, id, content } of this.#pending) {
        if (content === undefined) this.#remove.run(collection, id)
        else this.#put.run(collection, id, content)
      }
      this.#setValues.run(values)
      this.#database.exec('COMMIT')
    } catch (error) {
      // The changes stay pending, and are written as soon as the disk has space again.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      const reason = error instanceof Error ? error.message : String(error)
      throw new EmulatorDataError(`${this.#path} cannot be written: ${reason}`, { cause: error })
    }
    this.#pending = []
    this.#values = values
  }

  /** Closes the file. Closing it again has no effect. */
  close(): void {
    if (this.#database.isOpen) this.#database.close()
  }

  /** Reads the values, after every page of the file has been checked: a damaged index would not be noticed while reading records. */
  #readValues(): string | undefined {
    try {
      const result = this.#database.prepare('PRAGMA quick_check(1)').get()?.['quick_check']
      if (result !== 'ok') throw new Error(String(result))
      const row = this.#database.prepare("SELECT content FROM value WHERE name = 'values'").get()
      return row === undefined ? undefined : String(row['content'])
    } catch (error) {
      throw this.#createDamageError(error)
    }
  }

  #read(content: string): void {
    const { state, ids, cloudId } = this.#context
    try {
      const values = parseJson<Values>(content)
      if (values.cloudId !== cloudId) throw this.#createCloudIdError(values.cloudId)
      ids.position = values.identifiers
      state.auditEntries = values.auditEntries
      state.allocations = values.allocations
      state.defaultGroupId = values.defaultGroupId
      const collections = state.getCollections()
      const rows = this.#database.prepare('SELECT collection, content FROM record ORDER BY position')
      for (const row of rows.iterate()) {
        collections.get(String(row['collection']))?.put(parseJson(String(row['content'])))
      }
    } catch (error) {
      if (error instanceof EmulatorDataError) throw error
      throw this.#createDamageError(error)
    }
    this.#values = content
  }

  #createDamageError(cause: unknown): EmulatorDataError {
    const message = `${this.#path} is damaged: restore it from a copy, or choose another file`
    return new EmulatorDataError(message, { cause })
  }

  #createCloudIdError(cloudId: string): EmulatorDataError {
    return new EmulatorDataError(
      `${this.#path} belongs to the Cloud ID ${cloudId}, not ${this.#context.cloudId}: start with that one, or choose another file`,
    )
  }

  #serializeValues(): string {
    const { state, ids, cloudId } = this.#context
    const { auditEntries, allocations, defaultGroupId } = state
    const values: Values = {
      cloudId,
      identifiers: ids.position,
      auditEntries,
      allocations,
      defaultGroupId,
    }
    return JSON.stringify(values)
  }
}

/** The file was written by this class, as its application id says: its JSON has the form that was written. */
function parseJson<T>(content: string): T {
  return JSON.parse(content)
}

import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { EmulatorDataError } from './data-error.ts'
import { openDatabase } from './database.ts'
import type { Identifiers } from './identifiers.ts'
import type { State } from './state.ts'

/** What is kept besides the collections. */
interface Values {
  readonly cloudId: string
  readonly identifiers: readonly number[]
  readonly auditEntries: number
  readonly allocations: number
  readonly defaultGroupId: string
}

/** One change of a collection; without content the record was removed. */
interface PendingChange {
  readonly collection: string
  readonly id: string
  readonly content: string | undefined
}

/** Regions are the emulator's own, and the same in every run. */
const notKept = 'regions'

/** Keeps the state of one Cloud ID in a file. Nothing but {@link DataFile.commit} writes to it. */
export class DataFile {
  readonly #path: string
  readonly #database: DatabaseSync
  readonly #state: State
  readonly #identifiers: Identifiers
  readonly #cloudId: string
  readonly #put: StatementSync
  readonly #remove: StatementSync
  readonly #setValues: StatementSync
  #pending: PendingChange[] = []
  #values = ''

  /**
   * Opens the file.
   * @throws EmulatorDataError for a file that the emulator cannot work with.
   */
  constructor(path: string, state: State, identifiers: Identifiers, cloudId: string) {
    this.#path = path
    this.#state = state
    this.#identifiers = identifiers
    this.#cloudId = cloudId
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
   * Reads what is in the file into the state, which is empty so far; from then on all changes of it are noted.
   * @returns whether there was anything.
   * @throws EmulatorDataError if the file is damaged or belongs to another Cloud ID.
   */
  load(): boolean {
    const row = this.#database.prepare("SELECT content FROM value WHERE name = 'values'").get()
    if (row !== undefined) this.#read(String(row['content']))
    for (const [collection, records] of this.#state.collections()) {
      if (collection === notKept) continue
      records.watch((id, member) => {
        const content = member === undefined ? undefined : JSON.stringify(member)
        this.#pending.push({ collection, id, content })
      })
    }
    return row !== undefined
  }

  /** Writes all changes since the last time, in one transaction that is on the disk when this returns. */
  commit(): void {
    const values = this.#currentValues()
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
      // The changes stay noted, so that they are written as soon as the disk takes them.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      const reason = error instanceof Error ? error.message : String(error)
      throw new EmulatorDataError(`${this.#path} cannot be written: ${reason}`, { cause: error })
    }
    this.#pending = []
    this.#values = values
  }

  /** Closes the file; doing so twice does no harm. */
  close(): void {
    if (this.#database.isOpen) this.#database.close()
  }

  #read(content: string): void {
    try {
      const values = parsed<Values>(content)
      if (values.cloudId !== this.#cloudId) throw this.#foreign(values.cloudId)
      this.#identifiers.position = values.identifiers
      this.#state.auditEntries = values.auditEntries
      this.#state.allocations = values.allocations
      this.#state.defaultGroupId = values.defaultGroupId
      const collections = this.#state.collections()
      const rows = this.#database.prepare('SELECT collection, content FROM record ORDER BY position')
      for (const row of rows.iterate()) {
        collections.get(String(row['collection']))?.put(parsed(String(row['content'])))
      }
    } catch (error) {
      if (error instanceof EmulatorDataError) throw error
      const message = `${this.#path} is damaged: restore it from a copy, or choose another file`
      throw new EmulatorDataError(message, { cause: error })
    }
    this.#values = content
  }

  #foreign(cloudId: string): EmulatorDataError {
    return new EmulatorDataError(
      `${this.#path} belongs to the Cloud ID ${cloudId}, not ${this.#cloudId}: start with that one, or choose another file`,
    )
  }

  #currentValues(): string {
    const { auditEntries, allocations, defaultGroupId } = this.#state
    const identifiers = this.#identifiers.position
    const values: Values = {
      cloudId: this.#cloudId,
      identifiers,
      auditEntries,
      allocations,
      defaultGroupId,
    }
    return JSON.stringify(values)
  }
}

/** The file was written by this class, as its mark says: its JSON has the form that was put in. */
function parsed<T>(content: string): T {
  return JSON.parse(content)
}

import { closeSync, openSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { EmulatorDataError } from '../errors/data-error.ts'

/** Identifies a data file of the emulator: "CCXE" in the header of the database. */
const applicationId = 0x43_43_58_45
/** Format of the tables. A file of a newer format is rejected. */
const format = 1

const tables = `
  CREATE TABLE record (
    position INTEGER PRIMARY KEY,
    collection TEXT NOT NULL,
    id TEXT NOT NULL,
    content TEXT NOT NULL,
    UNIQUE (collection, id)
  ) STRICT;
  CREATE TABLE value (name TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT;
`

/**
 * Opens a data file for this process alone, or creates it, readable for this user only.
 *
 * @throws {EmulatorDataError} when the file cannot be opened, is in use, of another kind or of a newer format.
 */
export function openDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    closeSync(openSync(path, 'a', 0o600))
    database = new (loadSqlite())(path)
    // A file of another kind must not be changed, so check it before anything is set.
    const isNew = checkKind(database, path)
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
    database.exec('BEGIN IMMEDIATE')
    if (isNew) {
      database.exec(tables)
      database.exec(
        `PRAGMA application_id = ${String(applicationId)}; PRAGMA user_version = ${String(format)};`,
      )
    }
    database.exec('COMMIT')
    return database
  } catch (error) {
    database?.close()
    throw error instanceof EmulatorDataError ? error : createOpenError(path, error)
  }
}

/** Checks application id and format; returns whether the file is empty. */
function checkKind(database: DatabaseSync, path: string): boolean {
  const kind = readNumber(database, 'SELECT application_id AS number FROM pragma_application_id')
  const version = readNumber(database, 'SELECT user_version AS number FROM pragma_user_version')
  if (kind === 0 && readNumber(database, 'SELECT count(*) AS number FROM sqlite_schema') === 0) return true
  if (kind !== applicationId) throw createKindError(path)
  if (version > format) {
    throw new EmulatorDataError(
      `${path} was written by a newer emulator (format ${String(version)}, this one reads ${String(format)}): update the emulator, or choose another file`,
    )
  }
  return false
}

function readNumber(database: DatabaseSync, query: string): number {
  return Number(database.prepare(query).get()?.['number'])
}

function createKindError(path: string, cause?: unknown): EmulatorDataError {
  return new EmulatorDataError(
    `${path} is not a data file of the emulator: choose another file`,
    cause === undefined ? {} : { cause },
  )
}

/** The result codes are SQLite's: https://sqlite.org/rescode.html */
function createOpenError(path: string, error: unknown): EmulatorDataError {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined
  if (code === 5) {
    return new EmulatorDataError(`${path} is in use: stop the other emulator, or choose another file`, {
      cause: error,
    })
  }
  if (code === 26) return createKindError(path, error)
  const reason = error instanceof Error ? error.message : String(error)
  return new EmulatorDataError(`${path} cannot be used as data file: ${reason}`, { cause: error })
}

/** Loads node:sqlite without the warning of Node 22 and 24 that it is experimental. */
function loadSqlite(): typeof DatabaseSync {
  const original = Object.getOwnPropertyDescriptor(process, 'emitWarning')
  const emitWarning = process.emitWarning.bind(process)
  process.emitWarning = (warning: string | Error, ...rest: never[]) => {
    if (!String(warning).includes('SQLite')) Reflect.apply(emitWarning, process, [warning, ...rest])
  }
  try {
    return process.getBuiltinModule('node:sqlite').DatabaseSync
  } finally {
    if (original !== undefined) Object.defineProperty(process, 'emitWarning', original)
  }
}

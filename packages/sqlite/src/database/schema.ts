import type { SQLOutputValue } from 'node:sqlite'
import { createForeignError } from './database-failure.ts'
import type { DatabasePurpose } from './database-purpose.ts'

/** `CCNX`: marks the databases of this package. */
const applicationId = 0x43_43_4e_58
const version = 1
const tables = ['clocks', 'limits', 'tokens', 'locks']

/** Creates what is missing, and marks the database. */
export const schema: string = `
  CREATE TABLE IF NOT EXISTS clocks (name TEXT PRIMARY KEY, offset INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS limits (account TEXT PRIMARY KEY, state TEXT NOT NULL, used_at INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS tokens (key TEXT PRIMARY KEY, sealed TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS locks (
    key TEXT PRIMARY KEY, fence INTEGER NOT NULL, owner TEXT, process_table TEXT, process_id INTEGER, held_until INTEGER NOT NULL
  ) STRICT;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${version};
`

const countTables = `SELECT count(*) AS "all", total(name IN ('${tables.join("', '")}')) AS own FROM sqlite_schema`

/** Reads a row. */
type Read = (sql: string) => Readonly<Record<string, SQLOutputValue>> | undefined

/**
 * Makes sure that a database is one of this package and version, or a new one.
 *
 * @param read - Reads from it.
 * @param path - The file.
 * @param purpose - What it is for.
 * @returns whether all tables are there.
 * @throws {ConfigurationError} when it is not.
 */
export function checkOwner(read: Read, path: string, purpose: DatabasePurpose): boolean {
  const owner = Number(read('PRAGMA application_id')?.['application_id'] ?? 0)
  const { all = 0, own = 0 } = read(countTables) ?? {}
  if (owner !== applicationId && (owner !== 0 || Number(all) > 0))
    throw createForeignError(path, purpose, 'a database of another program')
  const found = Number(read('PRAGMA user_version')?.['user_version'] ?? 0)
  if (found > version) throw createForeignError(path, purpose, 'of a later version of @cloudconnexa/sqlite')
  return owner === applicationId && found === version && Number(own) === tables.length
}

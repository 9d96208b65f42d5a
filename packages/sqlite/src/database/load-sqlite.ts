import type * as sqliteModule from 'node:sqlite'
import { ConfigurationError } from '@cloudconnexa/errors'

/** Node's own SQLite. */
export type Sqlite = typeof sqliteModule

/**
 * Loads Node's own SQLite, without the warning of older versions that it is experimental: it would be on the terminal of every
 * program that uses this package. Other warnings are shown as usual.
 *
 * @throws {ConfigurationError} (`DEPENDENCY_MISSING`) where this Node has none.
 */
export function loadSqlite(): Sqlite {
  const emitWarning = Reflect.get(process, 'emitWarning')
  // It is printed while the module is loaded; a listener for warnings could not stop that.
  process.emitWarning = (warning: string | Error, ...others: unknown[]) => {
    if (/SQLite is an experimental feature/.test(String(warning))) return
    Reflect.apply(emitWarning, process, [warning, ...others])
  }
  let sqlite: Sqlite | undefined
  try {
    sqlite = process.getBuiltinModule('node:sqlite')
  } finally {
    process.emitWarning = emitWarning
  }
  // Typed as always there; builds without it exist, and a flag that takes it away.
  if ((sqlite as Sqlite | undefined) === undefined) throw createMissingError()
  return sqlite
}

function createMissingError(): ConfigurationError {
  return new ConfigurationError('This Node.js has no module node:sqlite.', {
    code: 'DEPENDENCY_MISSING',
    hint: 'Use a build of Node.js with SQLite, and do not pass --no-experimental-sqlite.',
  })
}

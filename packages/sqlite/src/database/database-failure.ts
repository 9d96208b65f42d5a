import { ConfigurationError } from '@cloudconnexa/errors'
import type { DatabasePurpose } from './database-purpose.ts'

const corrupt = 11
const notADatabase = 26
const busy = 5
const locked = 6

/** What is wrong, by the number of SQLite or the code of the operating system. */
const reasons: Readonly<Record<string, string>> = {
  8: 'it can only be read',
  10: 'the disk failed',
  13: 'the disk is full',
  14: 'it cannot be opened',
  EACCES: 'this user has no access',
  EPERM: 'this user has no access',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota of this user is used up',
  EEXIST: 'a part of its path is not a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ENOENT: 'its folder is missing',
  ELOOP: 'its symbolic links lead in a circle',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ERR_ACCESS_DENIED: 'the permission model of Node.js forbids it',
}

/** The number by which SQLite names what went wrong; extended numbers hold more in their upper bits. */
function readNumber(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const number: unknown = Reflect.get(error, 'errcode')
  return typeof number === 'number' ? number & 0xff : undefined
}

/** Whether another process holds the lock of the database at the moment. */
export function isBusy(error: unknown): boolean {
  const number = readNumber(error)
  return number === busy || number === locked
}

/**
 * The error for a database that cannot be used. An error of the SDK is returned as it is.
 *
 * @param error - What was thrown.
 * @param path - The file.
 * @param purpose - What it is for.
 */
export function createDatabaseFailure(
  error: unknown,
  path: string,
  purpose: DatabasePurpose,
): ConfigurationError {
  if (error instanceof ConfigurationError) return error
  const number = readNumber(error)
  if (number === corrupt || number === notADatabase) return createCorruptError(path, purpose)
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
  const name = number ?? (typeof code === 'string' ? code : 'unknown')
  return new ConfigurationError(
    `The ${purpose.noun} ${path} cannot be used: ${reasons[name] ?? 'SQLite refused it'} (${name}).`,
    {
      code: purpose.unusable,
      hint: `Choose a file in a folder that this user may write to, or ${purpose.alternative}.`,
      cause: error,
    },
  )
}

/** The error for a file that is damaged, or no database. */
function createCorruptError(path: string, purpose: DatabasePurpose): ConfigurationError {
  return new ConfigurationError(`The ${purpose.noun} ${path} is damaged, or is not an SQLite database.`, {
    code: purpose.corrupt,
    hint: `Stop the programs that use the file, then delete it together with ${path}-wal and ${path}-shm; it is created anew.`,
  })
}

/** The error for a database of somebody else, or of a later version of this package. */
export function createForeignError(path: string, purpose: DatabasePurpose, what: string): ConfigurationError {
  return new ConfigurationError(`The ${purpose.noun} ${path} cannot be used: it is ${what}.`, {
    code: purpose.corrupt,
    hint: 'Choose another file.',
  })
}

/** The error for a database that others do not let go of. */
export function createHeldError(path: string, purpose: DatabasePurpose, waited: number): ConfigurationError {
  return new ConfigurationError(
    `The ${purpose.noun} ${path} cannot be used: another program has locked it for ${waited} ms.`,
    { code: purpose.unusable, hint: `End the program that has the file open, or ${purpose.alternative}.` },
  )
}

import type { Stats } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ConfigurationError } from '@cloudconnexa/errors'
import type { DatabasePurpose } from './database-purpose.ts'
import { close, constants, lstat, mkdir, open, realpath } from './files.ts'
import { findNetworkFileSystem } from './file-system.ts'

/**
 * Makes sure that a file can hold the database: a regular file that nobody else can read, on a disk of this machine. It is created
 * with mode 0600, in a folder with mode 0700, where it is missing. On Windows the folder of the user protects it.
 *
 * @param file - The file as it was named.
 * @param purpose - What it is for.
 * @returns its path without links, and what tells it from a later file of the same name.
 * @throws {ConfigurationError} when it cannot.
 */
export async function prepareFile(
  file: string,
  purpose: DatabasePurpose,
): Promise<{ path: string; inode: number }> {
  const path = await findOrCreate(resolve(file))
  // Each is a wait for a thread.
  const [network, stats] = await Promise.all([findNetworkFileSystem(dirname(path)), lstat(path)])
  if (network !== undefined) throw createNetworkError(path, network, purpose)
  checkStatus(path, stats, purpose)
  return { path, inode: stats.ino }
}

/**
 * Makes sure that a file is one, which nobody else can read.
 *
 * @param path - The file.
 * @param status - What the operating system says of it.
 * @param purpose - What it is for.
 * @throws {ConfigurationError} when it is not.
 */
export function checkStatus(path: string, status: Stats, purpose: DatabasePurpose): void {
  if (!status.isFile())
    throw new ConfigurationError(`The ${purpose.noun} ${path} is not a regular file.`, {
      code: purpose.unusable,
      hint: `Move away what is there, or ${purpose.alternative}.`,
    })
  if (process.platform !== 'win32' && (status.mode & 0o077) !== 0)
    throw createTooOpenError(path, status.mode, purpose)
}

/** The path without links. Most often the file is there, and one look is enough. */
async function findOrCreate(named: string): Promise<string> {
  try {
    return await realpath(named)
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
  }
  await mkdir(dirname(named), { recursive: true, mode: 0o700 })
  await createFile(named)
  return realpath(named)
}

async function createFile(path: string): Promise<void> {
  try {
    // SQLite itself would create it for everybody to read; its files beside it get the same mode.
    const descriptor = await open(path, constants.O_CREAT | constants.O_EXCL | constants.O_RDWR, 0o600)
    await close(descriptor)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

function createNetworkError(path: string, network: string, purpose: DatabasePurpose): ConfigurationError {
  return new ConfigurationError(
    `The ${purpose.noun} ${path} is on a network file system (${network}), whose locks SQLite cannot rely on.`,
    {
      code: purpose.unusable,
      hint: `Choose a file on a disk of this machine. For several machines use @cloudconnexa/redis, or ${purpose.alternative}.`,
    },
  )
}

function createTooOpenError(path: string, mode: number, purpose: DatabasePurpose): ConfigurationError {
  const octal = (mode & 0o777).toString(8).padStart(4, '0')
  return new ConfigurationError(`The ${purpose.noun} ${path} is open to other users (mode ${octal}).`, {
    code: purpose.tooOpen,
    hint: `Run: chmod 600 '${path.replaceAll("'", String.raw`'\''`)}'`,
  })
}

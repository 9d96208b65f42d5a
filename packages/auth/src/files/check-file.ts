import { ConfigurationError } from '@cloudconnexa/errors'
import type { Stats } from 'node:fs'
import { readErrorCode } from './error-code.ts'
import { createUnusableFileError } from './file-failure.ts'
import type { FilePurpose } from './file-purpose.ts'

/**
 * Follows the links of a path and makes sure that a regular file is there, or nothing.
 *
 * Replacing or removing anything else would do harm: `/dev/null` would become a file for the whole machine.
 *
 * @param path - The file as it was named.
 * @param purpose - What the file is for.
 * @returns the path without links.
 * @throws {ConfigurationError} when something else is there, or a link that leads nowhere.
 */
export async function resolveRegularFile(path: string, purpose: FilePurpose): Promise<string> {
  const { lstat, realpath } = await import('node:fs/promises')
  try {
    const target = await realpath(path)
    assertRegularFile(await lstat(target), path, purpose)
    return target
  } catch (error) {
    if (readErrorCode(error) !== 'ENOENT') throw error
    await assertNoDanglingLink(path, purpose)
    return path
  }
}

/**
 * Makes sure that what was opened is a regular file.
 *
 * @param stats - What the file system says about it.
 * @param path - The file, for the error.
 * @param purpose - What the file is for.
 * @throws {ConfigurationError} when it is a folder, a FIFO, a socket or a device.
 */
export function assertRegularFile(stats: Stats, path: string, purpose: FilePurpose): void {
  if (!stats.isFile()) throw createUnusableFileError(path, purpose, describeKind(stats))
}

/**
 * Makes sure that no link without a target is where a file was not found: such a link says that somebody has put the file
 * elsewhere, so it is not the same as no file.
 *
 * @param path - Where nothing was found.
 * @param purpose - What the file is for.
 * @throws {ConfigurationError} when there is such a link.
 */
export async function assertNoDanglingLink(path: string, purpose: FilePurpose): Promise<void> {
  const { lstat } = await import('node:fs/promises')
  try {
    if (!(await lstat(path)).isSymbolicLink()) return
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT') return
    throw error
  }
  throw createUnusableFileError(path, purpose, 'a symbolic link that leads nowhere')
}

/**
 * Makes sure that only the owner may read and write a file, or also its group where that is allowed. Windows has no such
 * modes; the folder of the user protects the file there.
 *
 * @param stats - What the file system says about the open file.
 * @param path - The file, for the error.
 * @param purpose - What the file is for.
 * @throws {ConfigurationError} when others have access, with the command that changes it.
 */
export function assertPrivate({ mode }: Stats, path: string, purpose: FilePurpose): void {
  if (process.platform === 'win32') return
  if ((mode & (purpose.allowGroupAccess ? 0o007 : 0o077)) === 0) return
  const octal = (mode & 0o777).toString(8).padStart(4, '0')
  const command = `Run: chmod ${purpose.allowGroupAccess ? '640' : '600'} '${path.replaceAll("'", String.raw`'\''`)}'`
  const isOnlyGroup = (mode & 0o007) === 0
  const option =
    isOnlyGroup && purpose.groupOption !== undefined
      ? `. Where the group is wanted, as with fsGroup in Kubernetes, pass ${purpose.groupOption}`
      : ''
  const whom = isOnlyGroup ? 'its group' : 'other users'
  throw new ConfigurationError(`The ${purpose.noun} ${path} is open to ${whom} (mode ${octal}).`, {
    code: purpose.tooOpen,
    hint: `${command}${option}`,
  })
}

function describeKind(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder'
  if (stats.isFIFO()) return 'a FIFO'
  if (stats.isSocket()) return 'a socket'
  if (stats.isCharacterDevice() || stats.isBlockDevice()) return 'a device'
  return 'not a regular file'
}

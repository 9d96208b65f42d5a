import { ConfigurationError } from '@cloudconnexa/errors'
import { assertNoDanglingLink, resolveRegularFile } from './check-file.ts'
import { editFile } from './edit-file.ts'
import { errorCode } from './error-code.ts'
import { createFileFailure, type FileAction } from './file-failure.ts'
import type { FilePurpose } from './file-purpose.ts'
import { type LockLease, type ProcessLockOptions, withProcessLock } from './lock/process-lock.ts'
import { readPrivateFile } from './read-file.ts'
import { replaceFile } from './replace-file.ts'

const unopenable = new Set(['ENXIO', 'ENODEV', 'ENOTSUP', 'EOPNOTSUPP'])
const outOfReach = new Set(['ENOTDIR', 'EACCES', 'EPERM', 'ERR_ACCESS_DENIED'])

/** Reads, writes, removes and locks one file that only its owner may see. Every failure is a `ConfigurationError`. */
export interface PrivateFile {
  readonly path: string
  readonly purpose: FilePurpose
  /** @returns `undefined` when there is none. */
  read(): Promise<Uint8Array | undefined>
  /** Replaces the file as a whole: other readers see the old text or the new one, never a part. */
  write(text: string): Promise<void>
  remove(): Promise<void>
  /**
   * Changes the file under its lock, so that no change of another process is lost.
   *
   * @param edit - Makes the new text of the old content, `undefined` where there is no file.
   */
  edit(edit: (content: Uint8Array | undefined) => string): Promise<void>
  /** Whether the path lies where this process cannot look, or nothing can be: below a file, in the folder of another user. */
  isOutOfReach(): Promise<boolean>
  /** Runs work while no other process that locks the file runs such work. */
  withLock<T>(work: (lease: LockLease) => Promise<T>, options?: ProcessLockOptions): Promise<T>
}

/**
 * A file with mode 0600, in a folder that is created with mode 0700. On Windows the folder of the user protects it.
 *
 * @param path - The file.
 * @param purpose - What the file is for, and who may read it.
 * @throws {ConfigurationError} when the path cannot be one (`OPTION_INVALID`).
 */
export function privateFile(path: string, purpose: FilePurpose): PrivateFile {
  assertPath(path, purpose)
  const guard = async <T>(action: FileAction, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw createFileFailure(path, purpose, action, error)
    }
  }
  const file: PrivateFile = {
    path,
    purpose,
    read: () =>
      guard('read', async () => {
        try {
          return await readPrivateFile(path, purpose)
        } catch (error) {
          if (errorCode(error) === 'ENOENT') {
            await assertNoDanglingLink(path, purpose)
            return undefined
          }
          // A socket cannot even be opened; say that it is one.
          if (unopenable.has(errorCode(error) ?? '')) await resolveRegularFile(path, purpose)
          throw error
        }
      }),
    write: (text) =>
      // A link to a file elsewhere stays a link.
      guard('written', async () => replaceFile(await resolveRegularFile(path, purpose), text)),
    remove: () => guard('removed', () => removeFile(path, purpose)),
    edit: (edit) => editFile(file, edit),
    isOutOfReach: () => isOutOfReach(path),
    async withLock(work, options) {
      // Whatever links it is reached by, one file has one lock.
      const target = await guard('locked', () => resolveRegularFile(path, purpose))
      return withProcessLock(target, purpose, work, options)
    },
  }
  return file
}

async function removeFile(path: string, purpose: FilePurpose): Promise<void> {
  const { rm } = await import('node:fs/promises')
  const target = await resolveRegularFile(path, purpose)
  await rm(target, { force: true })
  // A link that leads nowhere would be an error from now on.
  if (target !== path) await rm(path, { force: true })
}

async function isOutOfReach(path: string): Promise<boolean> {
  const { lstat } = await import('node:fs/promises')
  try {
    await lstat(path)
    return false
  } catch (error) {
    return outOfReach.has(errorCode(error) ?? '')
  }
}

/** An empty path, often a variable that is not set, would put drafts and locks into the working folder. */
function assertPath(path: unknown, { noun }: FilePurpose): void {
  if (typeof path === 'string' && path !== '' && !path.includes('\0')) return
  throw new ConfigurationError(`The path of the ${noun} is not a string with the path of a file.`, {
    code: 'OPTION_INVALID',
    hint: `Pass the path of the ${noun}, or leave it out.`,
  })
}

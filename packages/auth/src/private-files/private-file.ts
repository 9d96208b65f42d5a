import { ConfigurationError } from '@cloudconnexa/errors'
import { assertNoDanglingLink, resolveRegularFile } from '../files/check-file.ts'
import { readErrorCode } from '../files/error-code.ts'
import { createFileFailure, type FileAction } from '../files/file-failure.ts'
import type { FilePurpose } from '../files/file-purpose.ts'
import { type ProcessLock, type ProcessLockOptions, withProcessLock } from '../locks/process-lock.ts'
import { assertReadableSize, readPrivateFile } from '../files/read-file.ts'
import { replaceFile } from '../files/replace-file.ts'

const maxEdits = 5
const unopenable = new Set(['ENXIO', 'ENODEV', 'ENOTSUP', 'EOPNOTSUPP'])
const outOfReach = new Set(['ENOTDIR', 'EACCES', 'EPERM', 'ERR_ACCESS_DENIED'])

/** Reads, writes, removes and locks one file that only its owner may see. Every failure is a `ConfigurationError`. */
export interface PrivateFile {
  /** Where it is. */
  readonly path: string
  /** What it is for. */
  readonly purpose: FilePurpose
  /** @returns `undefined` when there is none. */
  read(): Promise<Uint8Array | undefined>
  /**
   * Replaces the file as a whole: other readers see the old text or the new one, never a part.
   *
   * @param text - The new text.
   * @param lock - A lock under which the file must be written.
   * @returns whether it was written: not where the lock was lost.
   */
  write(text: string, lock?: ProcessLock): Promise<boolean>
  /**
   * Removes the file, if there is one.
   *
   * @param lock - A lock under which the file must be removed.
   * @returns whether the file is gone: not where the lock was lost.
   */
  remove(lock?: ProcessLock): Promise<boolean>
  /**
   * Changes the file under its lock, so that no change of another process is lost.
   *
   * @param edit - Makes the new text of the old content, `undefined` where there is no file.
   */
  edit(edit: (content: Uint8Array | undefined) => string): Promise<void>
  /** Whether the path lies where this process cannot look, or nothing can be: below a file, in the folder of another user. */
  isOutOfReach(): Promise<boolean>
  /**
   * Runs work while no other process that locks the file runs such work.
   *
   * @throws {LockHeldError} when others hold the lock for longer than one has patience.
   */
  withLock<T>(work: (lock: ProcessLock) => Promise<T>, options?: ProcessLockOptions): Promise<T>
}

/**
 * A file with mode 0600, in a folder that is created with mode 0700. On Windows the folder of the user protects it.
 *
 * @param path - The file.
 * @param purpose - What the file is for, and who may read it.
 * @throws {ConfigurationError} when the path cannot be one (`OPTION_INVALID`).
 */
export function createPrivateFile(path: string, purpose: FilePurpose): PrivateFile {
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
          if (readErrorCode(error) === 'ENOENT') {
            await assertNoDanglingLink(path, purpose)
            return undefined
          }
          // A socket cannot even be opened; say that it is one.
          if (unopenable.has(readErrorCode(error) ?? '')) await resolveRegularFile(path, purpose)
          throw error
        }
      }),
    write: (text, lock) =>
      guard('written', async () => {
        assertReadableSize(text, path, purpose)
        // A link to a file elsewhere stays a link.
        return replaceFile(await resolveRegularFile(path, purpose), text, () => isStillHeld(lock))
      }),
    remove: (lock) => guard('removed', async () => (await isStillHeld(lock)) && removeFile(path, purpose)),
    edit: (edit) => editFile(file, edit),
    isOutOfReach: () => isOutOfReach(path),
    async withLock(work, options) {
      // Whatever links it is reached by, one file has one lock.
      const target = await guard('locked', () => resolveRegularFile(path, purpose))
      return withProcessLock(
        target,
        purpose,
        (lock) => work({ isHeld: () => guard('locked', () => lock.isHeld()) }),
        options,
      )
    },
  }
  return file
}

/** Reads and writes the file under its lock, and once more from the start where the lock was lost in between. */
async function editFile(file: PrivateFile, edit: (content: Uint8Array | undefined) => string): Promise<void> {
  for (let attempt = 1; attempt <= maxEdits; attempt += 1) {
    const isWritten = await file.withLock(async (lock) => file.write(edit(await file.read()), lock))
    if (isWritten) return
  }
  const { purpose } = file
  throw new ConfigurationError(
    `The ${purpose.noun} ${file.path} cannot be written: its lock was lost ${maxEdits} times.`,
    {
      code: purpose.unusable,
      hint: 'Retry when this machine is less busy: another process took the lock because this one showed no life for seconds.',
    },
  )
}

async function isStillHeld(lock: ProcessLock | undefined): Promise<boolean> {
  return lock === undefined || lock.isHeld()
}

async function removeFile(path: string, purpose: FilePurpose): Promise<true> {
  const { rm } = await import('node:fs/promises')
  const target = await resolveRegularFile(path, purpose)
  await rm(target, { force: true })
  // A link that leads nowhere would be an error from now on.
  if (target !== path) await rm(path, { force: true })
  return true
}

async function isOutOfReach(path: string): Promise<boolean> {
  const { lstat } = await import('node:fs/promises')
  try {
    await lstat(path)
    return false
  } catch (error) {
    return outOfReach.has(readErrorCode(error) ?? '')
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

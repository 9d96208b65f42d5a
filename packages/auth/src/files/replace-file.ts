import type { FileHandle } from 'node:fs/promises'
import { createFolder } from './create-folder.ts'
import { readErrorCode } from './error-code.ts'
import { removeLeftovers } from './remove-leftovers.ts'

// The permission model of Node.js refuses fsync even where writing is allowed, and some network shares do not know it.
const unsupportedSync = new Set(['ERR_ACCESS_DENIED', 'EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'])

/**
 * Replaces a file as a whole, with mode 0600: readers see the old text or the new one, never a part. A folder that is missing
 * is created with mode 0700. If anything fails, the draft is removed and the old file is left as it was.
 *
 * @param path - The file, without links.
 * @param text - The new text.
 * @param isAllowed - Called at the last moment, when only renaming is left: whether the file may still be replaced.
 * @returns whether it was replaced.
 */
export async function replaceFile(
  path: string,
  text: string,
  isAllowed: () => Promise<boolean>,
): Promise<boolean> {
  const { rename, rm } = await import('node:fs/promises')
  const draft = `${path}.${process.pid}.${globalThis.crypto.randomUUID()}.tmp`
  try {
    const file = await createDraft(draft)
    try {
      await file.writeFile(text)
      await sync(file)
    } finally {
      await file.close()
    }
    if (!(await isAllowed())) {
      await rm(draft, { force: true })
      return false
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw error
  }
  await removeLeftovers(path)
  return true
}

/** Without a look at the folder first: one that exists may be all that the permission model lets this process see. */
async function createDraft(draft: string): Promise<FileHandle> {
  const [{ open }, { dirname }] = await Promise.all([import('node:fs/promises'), import('node:path')])
  try {
    return await open(draft, 'wx', 0o600)
  } catch (error) {
    if (readErrorCode(error) !== 'ENOENT') throw error
    await createFolder(dirname(draft))
    return open(draft, 'wx', 0o600)
  }
}

async function sync(file: FileHandle): Promise<void> {
  try {
    await file.sync()
  } catch (error) {
    // Only a power cut can lose the text then.
    if (!unsupportedSync.has(readErrorCode(error) ?? '')) throw error
  }
}

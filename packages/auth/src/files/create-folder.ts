import { readErrorCode } from './error-code.ts'

/**
 * Creates a folder with mode 0700, and the folders above it that are missing.
 *
 * One by one: where a disk is read-only, `mkdir` with `recursive` says that the folder does not exist, and not why.
 *
 * @param folder - The folder.
 */
export async function createFolder(folder: string): Promise<void> {
  const { dirname } = await import('node:path')
  if (await makeFolder(folder)) return
  if (dirname(folder) !== folder) await createFolder(dirname(folder))
  // A link that leads nowhere counts as existing, but has no room for a folder.
  if (!(await makeFolder(folder)))
    throw Object.assign(new Error('The folder is missing.'), { code: 'ENOENT' })
}

/** @returns `false` when the folder above it is missing. */
async function makeFolder(folder: string): Promise<boolean> {
  const { mkdir } = await import('node:fs/promises')
  try {
    await mkdir(folder, { mode: 0o700 })
    return true
  } catch (error) {
    if (readErrorCode(error) === 'EEXIST') return true
    if (readErrorCode(error) === 'ENOENT') return false
    throw error
  }
}

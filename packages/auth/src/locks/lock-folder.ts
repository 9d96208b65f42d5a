import { createFolder } from '../files/create-folder.ts'
import { readErrorCode } from '../files/error-code.ts'
import { listFolder } from '../files/list-folder.ts'
import { isRecordName } from './lock-record.ts'

/**
 * The lock itself: a folder with one record in it, put in place as a whole by renaming. A folder without a record is free.
 */

/** What is at the place of a lock. */
export type LockState =
  | { readonly kind: 'free'; readonly isLeftOver: boolean }
  | { readonly kind: 'held'; readonly record: string }
  | { readonly kind: 'foreign' }

/**
 * Looks who holds a lock.
 *
 * @param folder - The folder of the lock.
 */
export async function inspectLock(folder: string): Promise<LockState> {
  const { lstat } = await import('node:fs/promises')
  let names: readonly string[]
  try {
    names = await listFolder(folder)
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT') return { kind: 'free', isLeftOver: false }
    if (readErrorCode(error) !== 'ENOTDIR') throw error
    // Fails likewise if it is a part of the path that is not a folder.
    await lstat(folder)
    return { kind: 'foreign' }
  }
  const record = names.find(isRecordName)
  if (record !== undefined) return { kind: 'held', record }
  // NFS keeps a file that somebody reads under such a name until it is closed.
  const others = names.filter((name) => !name.startsWith('.nfs'))
  return others.length === 0 ? { kind: 'free', isLeftOver: true } : { kind: 'foreign' }
}

/**
 * Takes a free lock.
 *
 * @param folder - The folder of the lock.
 * @param record - Name of the record.
 * @returns whether it was still free.
 */
export async function placeLock(folder: string, record: string): Promise<boolean> {
  const [{ rm, writeFile }, { join }] = await Promise.all([import('node:fs/promises'), import('node:path')])
  const draft = `${folder}.${globalThis.crypto.randomUUID()}`
  let isPlaced = false
  try {
    await createDraft(draft)
    await writeFile(join(draft, record), '0', { flag: 'wx', mode: 0o600 })
    isPlaced = await moveIntoPlace(draft, folder)
    return isPlaced
  } finally {
    if (!isPlaced) await rm(draft, { recursive: true, force: true }).catch(() => undefined)
  }
}

/**
 * Removes a record, and with it the lock. Where it is gone, the lock belongs to another holder and stays.
 *
 * @param folder - The folder of the lock.
 * @param record - Name of the record.
 */
export async function removeRecord(folder: string, record: string): Promise<void> {
  const [{ rm }, { join }] = await Promise.all([import('node:fs/promises'), import('node:path')])
  try {
    await rm(join(folder, record))
  } catch (error) {
    if (!isGone(error)) throw error
    return
  }
  await removeEmptyLock(folder)
}

/**
 * Removes the folder of a lock that nobody holds. One that somebody has taken meanwhile is not empty, and stays.
 *
 * @param folder - The folder of the lock.
 */
export async function removeEmptyLock(folder: string): Promise<void> {
  const { rmdir } = await import('node:fs/promises')
  try {
    await rmdir(folder)
  } catch (error) {
    if (!isGone(error) && !isOccupied(error)) throw error
  }
}

/**
 * Whether an error says that a file is not there.
 *
 * @param error - What a file system call has thrown.
 */
export function isGone(error: unknown): boolean {
  return readErrorCode(error) === 'ENOENT' || readErrorCode(error) === 'ENOTDIR'
}

/** Another process was faster. Windows says EPERM, EACCES or EBUSY instead, also while another program looks into the folder. */
function isOccupied(error: unknown): boolean {
  const code = readErrorCode(error)
  if (code === 'ENOTEMPTY' || code === 'EEXIST') return true
  return process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES' || code === 'EBUSY')
}

async function moveIntoPlace(draft: string, folder: string): Promise<boolean> {
  const { rename } = await import('node:fs/promises')
  try {
    await rename(draft, folder)
    return true
  } catch (error) {
    if (isOccupied(error)) return false
    throw error
  }
}

async function createDraft(draft: string): Promise<void> {
  const [{ mkdir }, { dirname }] = await Promise.all([import('node:fs/promises'), import('node:path')])
  try {
    await mkdir(draft, { mode: 0o700 })
  } catch (error) {
    if (readErrorCode(error) !== 'ENOENT') throw error
    await createFolder(dirname(draft))
    await mkdir(draft, { mode: 0o700 })
  }
}

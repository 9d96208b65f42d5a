import { open, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Makes the disk full for everything that is appended: what is written then is cut, as a full disk does.
 *
 * @param folder - A folder for a file that is opened and removed at once.
 * @param after - How often something is appended before.
 * @returns Makes the disk as it was.
 */
export async function breakAppends(folder: string, after: number): Promise<() => void> {
  const path = join(folder, 'probe')
  const handle = await open(path, 'w')
  // Every handle has it.
  const prototype = Object.getPrototypeOf(handle) as { appendFile: (text: string) => Promise<void> }
  await handle.close()
  await rm(path)
  const { appendFile } = prototype
  let appended = 0
  prototype.appendFile = async function (this: FileHandle, text: string) {
    appended += 1
    if (appended <= after) return appendFile.call(this, text)
    await appendFile.call(this, text.slice(0, text.length / 2))
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
  }
  return () => {
    prototype.appendFile = appendFile
  }
}

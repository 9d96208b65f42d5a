import { listFolder } from './list-folder.ts'

const oneHour = 3_600_000
const uuid = String.raw`[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}`
const draft = new RegExp(String.raw`^(?:\.\d+\.${uuid}\.tmp|\.lock\.${uuid})$`)

/**
 * Removes the drafts of a file, and of its lock, that were left by processes which were killed. Never fails.
 *
 * @param path - The file. It was written a moment ago, so that its own time says what time it is for the file system.
 */
export async function removeLeftovers(path: string): Promise<void> {
  const [{ lstat, rm }, { basename, dirname, join }] = await Promise.all([
    import('node:fs/promises'),
    import('node:path'),
  ])
  const name = basename(path)
  const isDraft = (entry: string): boolean => entry.startsWith(name) && draft.test(entry.slice(name.length))
  try {
    const drafts = (await listFolder(dirname(path))).filter(isDraft)
    if (drafts.length === 0) return
    const { mtimeMs: now } = await lstat(path)
    for (const entry of drafts) {
      const leftover = join(dirname(path), entry)
      if (now - (await lstat(leftover)).mtimeMs < oneHour) continue
      await rm(leftover, { recursive: true, force: true })
    }
  } catch {
    // They do no harm, and the next writer tries again.
  }
}

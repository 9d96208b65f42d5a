import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'

/** Creates folders that are removed after each test. */
export function useFolders(): () => Promise<string> {
  const folders: string[] = []
  afterEach(async () => {
    await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
  })
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'configuration-'))
    folders.push(folder)
    return folder
  }
}

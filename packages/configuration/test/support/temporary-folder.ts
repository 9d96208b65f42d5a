import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'

/** A folder that is removed at the end of the block. */
export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string
}

/** Creates a folder for one test. */
export async function createTemporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'configuration-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/** Returns a function that creates folders, which are removed after each test. */
export function useFolders(): () => Promise<string> {
  const folders: TemporaryFolder[] = []
  afterEach(async () => {
    for (const folder of folders.splice(0)) await folder[Symbol.asyncDispose]()
  })
  return async () => {
    const folder = await createTemporaryFolder()
    folders.push(folder)
    return folder.path
  }
}

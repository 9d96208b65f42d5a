import { afterEach, beforeEach, vi } from 'vitest'
import { type TempFolder, createTempFolder } from './temp-folder.ts'

/** Gives every test of a file a folder of its own, which is that of the user's configuration and cache as well. */
export function useTempFolder(): () => TempFolder {
  let folder: TempFolder
  beforeEach(async () => {
    folder = await createTempFolder()
    vi.stubEnv('XDG_CONFIG_HOME', folder.path)
    vi.stubEnv('XDG_CACHE_HOME', folder.path)
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    await folder[Symbol.asyncDispose]()
  })
  return () => folder
}

import type { KindSet } from '../kind/kind-set.ts'
import type { Configuration } from '../model/configuration.ts'
import { loadFiles } from './disk.ts'
import { readFiles } from './read-files.ts'

/** Loads and reads a configuration. */
export async function loadConfiguration(path: string, kinds: KindSet): Promise<Configuration> {
  return readFiles(await loadFiles(path), kinds, path)
}

import { join } from 'node:path'
import type { KindSet } from '../kind/kind-set.ts'
import type { Configuration } from '../model/configuration.ts'
import { isDirectory, loadFiles } from './disk.ts'
import { readFiles } from './read-files.ts'

/** Loads and reads a configuration; findings name files as they are called from where the caller is. */
export async function loadConfiguration(path: string, kinds: KindSet): Promise<Configuration> {
  const files = await loadFiles(path)
  const isFolder = await isDirectory(path)
  return readFiles(files, kinds, path, (name) => (isFolder ? join(path, name) : path))
}

import { join } from 'node:path'
import type { KindSet } from '../kind/kind-set.ts'
import type { Configuration } from '../model/configuration.ts'
import { isDirectory, listEmptyFolders, loadFiles } from './disk.ts'
import { createFileError } from './finding.ts'
import { keepFile, listFolders } from './layout.ts'
import { readFiles } from './read-files.ts'

/** Loads and reads a configuration; findings name files as they are called from where the caller is. */
export async function loadConfiguration(path: string, kinds: KindSet): Promise<Configuration> {
  const files = await loadFiles(path)
  const isFolder = await isDirectory(path)
  if (isFolder) await refuseEmptyFolders(path, kinds)
  return readFiles(files, kinds, path, (name) => (isFolder ? join(path, name) : path))
}

/** An empty folder is what is left of the last file of a kind. It would be gone in a repository, and with it every deletion. */
async function refuseEmptyFolders(path: string, kinds: KindSet): Promise<void> {
  const folders = listFolders(kinds, new Set(kinds.all.map(({ kind }) => kind.name)))
  const empty = await listEmptyFolders(folders.map((folder) => join(path, folder)))
  if (empty.length === 0) return
  throw createFileError(
    empty.map((folder) => ({
      code: 'FILE_INVALID',
      message: `the folder is empty; add ${keepFile} where there shall be none of its kind, or remove the folder to leave the kind alone`,
      location: { file: folder, line: 1, column: 1 },
    })),
  )
}

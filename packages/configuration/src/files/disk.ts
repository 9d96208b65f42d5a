import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { WorkflowError } from '@cloudconnexa/errors'
import type { FileSet } from './file-set.ts'
import { keepFile, rootFile } from './layout.ts'

/**
 * Loads the files of a configuration.
 *
 * @param path - A folder, or the one file.
 * @throws {WorkflowError} (`FILE_UNREADABLE`) when something cannot be read: what is not read must not look like nothing.
 */
export async function loadFiles(path: string): Promise<FileSet> {
  try {
    if (!(await stat(path)).isDirectory()) return new Map([[rootFile, await readText(path)]])
    const names = await listFiles(path)
    return new Map(
      await Promise.all(names.map(async (name) => [name, await readText(join(path, name))] as const)),
    )
  } catch (cause) {
    if (cause instanceof WorkflowError) throw cause
    throw createUnreadable(path, cause)
  }
}

/** Names of all files below a folder, but those below hidden ones. */
async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) =>
      name
        .split('/')
        .slice(0, -1)
        .every((part) => !part.startsWith('.')),
    )
    .toSorted()
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw createUnreadable(path, cause)
  }
}

/**
 * Saves the files of a configuration.
 *
 * @param path - A folder, or the one file.
 * @param files - What `writeFiles` returned.
 * @param prune - Folders of kinds whose other files are removed.
 * @returns The paths that were written or removed; files that are as they should be are left alone.
 */
export async function saveFiles(
  path: string,
  files: FileSet,
  prune: readonly string[] = [],
): Promise<readonly string[]> {
  const isOneFile = path.endsWith('.yaml') || path.endsWith('.yml')
  const changed: string[] = []
  for (const [name, text] of files) {
    const file = isOneFile ? path : join(path, name)
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
    changed.push(file)
  }
  for (const folder of isOneFile ? [] : prune) {
    const present = await readdir(join(path, folder)).catch(() => [])
    for (const name of present) {
      const isOurs = name.endsWith('.yaml') || basename(name) === keepFile
      if (!isOurs || files.has(`${folder}/${name}`)) continue
      await rm(join(path, folder, name))
      changed.push(join(path, folder, name))
    }
  }
  return changed
}

function createUnreadable(path: string, cause: unknown): WorkflowError {
  return new WorkflowError(`"${path}" could not be read.`, {
    code: 'FILE_UNREADABLE',
    hint: 'Check the path and the permissions; files are UTF-8.',
    cause,
    location: { file: path, line: 1, column: 1 },
  })
}

import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { WorkflowError } from '@cloudconnexa/errors/workflow'
import { isSameValue } from '../model/canonical-json.ts'
import { compareText } from '../model/natural-order.ts'
import { stateFolderName } from '../model/state-folder.ts'
import type { FileSet } from './file-set.ts'
import { isHiddenFile, isIgnoredFile, keepFile, rootFile } from './layout.ts'

/**
 * Loads the files of a configuration.
 *
 * @param path - A folder, or the one file.
 * @param isWanted - Which files of a folder are loaded, by their paths in it. Default: all.
 * @throws {WorkflowError} (`FILE_UNREADABLE`) when something cannot be read: what is not read must not look like nothing.
 */
export async function loadFiles(
  path: string,
  isWanted: (name: string) => boolean = () => true,
): Promise<FileSet> {
  try {
    if (!(await isDirectory(path))) return new Map([[rootFile, await readText(path)]])
    const names = (await listFiles(path)).filter(isWanted)
    return new Map(
      await Promise.all(
        names.map(
          async (name) => [name, isIgnoredFile(name) ? '' : await readText(join(path, name))] as const,
        ),
      ),
    )
  } catch (cause) {
    if (cause instanceof WorkflowError) throw cause
    throw createUnreadable(path, cause)
  }
}

/** Names of all files below a folder, but hidden ones and those below hidden folders. */
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
    .filter((name) => !isHiddenFile(name))
    .toSorted()
}

async function readText(path: string): Promise<string> {
  try {
    // A named pipe would keep its reader waiting.
    if (!(await stat(path)).isFile()) throw new Error('It is no regular file.')
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (cause) {
    throw createUnreadable(path, cause)
  }
}

/** How files are saved. */
export interface SaveOptions {
  /** Whether nothing is written. */
  readonly dryRun?: boolean | undefined
}

/**
 * Saves the files of a configuration. One that says the same already is left alone, with its comments.
 *
 * @param path - A folder, or the one file.
 * @param files - What `writeFiles` returned.
 * @param options - In a dry run nothing is written.
 * @returns The paths that were written, or would be.
 */
export async function saveFiles(
  path: string,
  files: FileSet,
  { dryRun = false }: SaveOptions = {},
): Promise<readonly string[]> {
  const changed: string[] = []
  for (const [name, text] of files) {
    const file = isOneFile(path) ? path : join(path, name)
    const present = await readFile(file, 'utf8').catch(() => undefined)
    if (present !== undefined && (await saysTheSame(present, text))) continue
    changed.push(file)
    if (dryRun) continue
    await mkdir(dirname(file), { recursive: true })
    await replaceFile(file, text)
  }
  return changed
}

/** Writes a file as a whole: a full disk or a kill leaves the old one. A link stays a link. */
async function replaceFile(file: string, text: string): Promise<void> {
  const target = await realpath(file).catch(() => file)
  const draft = `${target}.${String(process.pid)}.tmp`
  try {
    await writeFile(draft, text)
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Whether two texts of YAML have the same content, whatever their comments and their form. */
async function saysTheSame(present: string, text: string): Promise<boolean> {
  if (present === text) return true
  const { parse } = await import('yaml')
  try {
    return isSameValue(parse(present), parse(text))
  } catch {
    // What cannot be read says something else.
    return false
  }
}

/**
 * Lists files of folders that no object stands behind.
 *
 * @param folders - Folders of the kinds that `files` has all objects of.
 */
export async function listStaleFiles(
  path: string,
  files: FileSet,
  folders: readonly string[],
): Promise<readonly string[]> {
  if (isOneFile(path)) return []
  const stale: string[] = []
  for (const folder of folders) {
    const present = await readdir(join(path, folder)).catch(() => [])
    for (const name of present.toSorted(compareText)) {
      const isOurs = name === keepFile || (name.endsWith('.yaml') && !isIgnoredFile(name))
      if (isOurs && !files.has(`${folder}/${name}`)) stale.push(join(path, folder, name))
    }
  }
  return stale
}

/** Lists those of some folders that are there, and empty but for hidden files. */
export async function listEmptyFolders(paths: readonly string[]): Promise<readonly string[]> {
  const listed = await Promise.all(
    paths.map(async (path) => ({ path, entries: await readdir(path).catch(() => undefined) })),
  )
  return listed.flatMap(({ path, entries }) => (entries?.every(isHiddenFile) === true ? [path] : []))
}

/** Removes files. */
export async function removeFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path)
}

function createUnreadable(path: string, cause: unknown): WorkflowError {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
    return new WorkflowError(`There is no file or folder "${path}".`, {
      code: 'FILE_UNREADABLE',
      hint: 'Check the path, or export an account to it first.',
      cause,
    })
  return new WorkflowError(`"${path}" could not be read.`, {
    code: 'FILE_UNREADABLE',
    hint: 'Check the path and the permissions; files are UTF-8.',
    cause,
    location: { file: path, line: 1, column: 1 },
  })
}

/** Whether a path names a configuration in one file. */
export function isOneFile(path: string): boolean {
  return /\.ya?ml$/.test(path)
}

/**
 * Creates the folder for what a machine remembers of accounts, beside the configuration: for this user only, and ignored by git.
 *
 * @param path - The folder or file of the configuration.
 * @returns The folder.
 */
export async function prepareStateFolder(path: string): Promise<string> {
  const folder = join(dirname(path), stateFolderName)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // It ignores itself, so that nobody's own .gitignore has to be changed.
  await writeFile(join(folder, '.gitignore'), '*\n')
  return folder
}

/**
 * Saves files where none of them is yet.
 *
 * @throws {WorkflowError} (`FILE_EXISTS`) when one is; then nothing was written.
 */
export async function saveNewFiles(
  path: string,
  files: FileSet,
  options: SaveOptions,
): Promise<readonly string[]> {
  for (const name of files.keys()) {
    const file = join(path, name)
    if (await stat(file).catch(() => undefined))
      throw new WorkflowError(`"${file}" is there already.`, {
        code: 'FILE_EXISTS',
        hint: 'Choose a folder without a configuration, or remove what is in it.',
        location: { file, line: 1, column: 1 },
      })
  }
  return saveFiles(path, files, options)
}

/** Whether there is a folder. */
export async function isDirectory(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory()
}

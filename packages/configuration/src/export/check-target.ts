import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { WorkflowError } from '@cloudconnexa/errors/workflow'
import { parse } from 'yaml'
import type { KindSet } from '../kind/kind-set.ts'
import type { ConfiguredObject } from '../model/configuration.ts'
import { isProperties } from '../model/properties.ts'
import { isOneFile, loadFiles } from '../files/disk.ts'
import type { FileSet } from '../files/file-set.ts'
import { findFileKind, rootFile, toSectionKey } from '../files/layout.ts'
import { readValidObjects } from '../files/read-files.ts'

/**
 * Reads the objects of files that an export is about to replace, as far as what they say is valid: the export puts the rest right.
 *
 * @param path - The folder or file.
 * @throws {WorkflowError} (`FILE_UNREADABLE`, `FORMAT_NEWER`) when what they say is not known, and would be lost.
 */
export async function readPresent(path: string, kinds: KindSet): Promise<readonly ConfiguredObject[]> {
  const status = await stat(path).catch(() => undefined)
  if (status === undefined) return []
  // Whatever else is in the folder stays there.
  const isOwn = (name: string): boolean =>
    name === rootFile || (name.endsWith('.yaml') && findFileKind(name, kinds) !== undefined)
  return readValidObjects(await loadFiles(path, isOwn), kinds)
}

/**
 * Refuses a path whose content an export would destroy: a file in the place of a folder, and a file that holds more than is written.
 *
 * @param path - The folder or file.
 * @param files - What would be written.
 * @throws {WorkflowError} (`FILE_EXISTS`) when something would be lost.
 */
export async function checkTarget(path: string, files: FileSet): Promise<void> {
  const isFile = isOneFile(path)
  if (!isFile) await checkFolder(path)
  const root = isFile ? path : join(path, rootFile)
  const present = await readFile(root, 'utf8').catch(() => '')
  const sections = new Set([...listSections(files.get(rootFile) ?? ''), ...listPlaces(files)])
  const lost = listSections(present).filter((section) => !sections.has(section))
  if (lost.length > 0)
    throw refuse(
      root,
      `"${root}" also holds ${lost.join(', ')}, which would be lost.`,
      `Choose another ${isFile ? 'file, or a folder' : 'folder'}: there each kind has files of its own.`,
    )
}

/**
 * Refuses a path that cannot become a folder.
 *
 * @throws {WorkflowError} (`FILE_EXISTS`) when something else is there.
 */
export async function checkFolder(path: string): Promise<void> {
  const status = await stat(path).catch(() => undefined)
  if (status === undefined || status.isDirectory()) return
  throw refuse(path, `"${path}" is there already, and is no folder.`, 'Choose another folder.')
}

/** The sections that folders and files of their own stand for. */
function listPlaces(files: FileSet): readonly string[] {
  const places = [...files.keys()].map((path) => path.replace(/(?:\/.*|\.yaml)$/, ''))
  return places.map(toSectionKey)
}

/** The first properties of a file; all of a text that is no object of YAML count as one. */
function listSections(text: string): readonly string[] {
  if (text.trim() === '') return []
  try {
    const content: unknown = parse(text)
    if (isProperties(content)) return Object.keys(content)
    return content === null ? [] : ['something else']
  } catch {
    return ['something else']
  }
}

function refuse(file: string, message: string, hint: string): WorkflowError {
  return new WorkflowError(message, { code: 'FILE_EXISTS', hint, location: { file, line: 1, column: 1 } })
}

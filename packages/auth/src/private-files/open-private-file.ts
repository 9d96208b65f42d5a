import type { FilePurpose } from '../files/file-purpose.ts'
import { loadPart } from '../files/load-part.ts'
import type * as privateFiles from './private-file.ts'

/**
 * A file that only its owner may read. What files and locks take is loaded with the first one: a program that keeps its token in
 * memory needs nothing of it.
 *
 * @param path - The file.
 * @param purpose - What the file is for, and who may read it.
 * @throws {ConfigurationError} when the path cannot be one (`OPTION_INVALID`), or this part of the SDK cannot be loaded.
 */
export async function openPrivateFile(path: string, purpose: FilePurpose): Promise<privateFiles.PrivateFile> {
  const { createPrivateFile } = await loadPart(() => import('./private-file.ts'), purpose)
  return createPrivateFile(path, purpose)
}

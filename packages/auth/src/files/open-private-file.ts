import type { FilePurpose } from './file-purpose.ts'
import type { PrivateFile } from './private-file.ts'

/**
 * A file that only its owner may read. What files and locks take is loaded with the first one: a program that keeps its token in
 * memory needs nothing of it.
 *
 * @param path - The file.
 * @param purpose - What the file is for, and who may read it.
 * @throws {ConfigurationError} when the path cannot be one (`OPTION_INVALID`).
 */
export async function openPrivateFile(path: string, purpose: FilePurpose): Promise<PrivateFile> {
  const { privateFile } = await import('./private-file.ts')
  return privateFile(path, purpose)
}

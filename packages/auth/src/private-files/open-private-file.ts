import { ConfigurationError } from '@cloudconnexa/errors'
import type { FilePurpose } from '../files/file-purpose.ts'
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
  const { createPrivateFile } = await loadFiles(purpose)
  return createPrivateFile(path, purpose)
}

/** Fails where too many files are open, or a bundler has left the file behind. */
async function loadFiles({ noun, relocation, unusable }: FilePurpose): Promise<typeof privateFiles> {
  try {
    return await import('./private-file.ts')
  } catch (error) {
    throw new ConfigurationError(
      `The ${noun} cannot be used: a file of @cloudconnexa/auth could not be loaded.`,
      {
        code: unusable,
        hint: `Close files that are not needed, raise the limit (ulimit -n), install the package again, or ${relocation}.`,
        cause: error,
      },
    )
  }
}

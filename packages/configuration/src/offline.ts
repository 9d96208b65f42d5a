import { WorkflowError } from '@cloudconnexa/errors/workflow'
import type { Kind } from './kind/kind.ts'
import { loadAllKinds } from './kinds/load-all-kinds.ts'
import type { Configuration } from './model/configuration.ts'
import type { FileSchema } from './files/file-schemas.ts'

/** What a configuration consists of besides the kinds of this package. */
export interface ConfigurationOptions {
  /** Kinds of plugins. */
  readonly kinds?: readonly Kind[] | undefined
}

/** Options of a new configuration. */
export interface InitOptions {
  /** Returns the files that would be written, and writes none. Default `false`. */
  readonly dryRun?: boolean | undefined
}

/**
 * Reads files and checks them against each other, without a client or an account: their syntax, properties, references inside the files,
 * names that are used twice, and routes that overlap.
 *
 * @param path - The folder or file.
 * @returns What the files say.
 * @throws {WorkflowError} (`FILE_INVALID` and others) with every finding and its place.
 */
export async function validateConfiguration(
  path: string,
  { kinds = [] }: ConfigurationOptions = {},
): Promise<Configuration> {
  const { loadConfiguration } = await import('./files/load-configuration.ts')
  return loadConfiguration(path, await loadAllKinds(kinds))
}

/**
 * Writes a small configuration with comments, to begin with where there is no account to export.
 *
 * @param path - The folder; none of the files may be there yet.
 * @param options - `dryRun` checks the folder, and writes nothing.
 * @returns The files that were written.
 * @throws {WorkflowError} (`FILE_EXISTS`) when one is, or when the path is no folder; (`FILE_INVALID`) when it ends as that of a file. Then
 *   nothing was written.
 */
export async function initConfiguration(
  path: string,
  { dryRun = false }: InitOptions = {},
): Promise<readonly string[]> {
  const { isOneFile, prepareStateFolder, saveNewFiles } = await import('./files/disk.ts')
  const { checkFolder } = await import('./export/check-target.ts')
  if (isOneFile(path))
    throw new WorkflowError(`"${path}" names a file, and several are written.`, {
      code: 'FILE_INVALID',
      hint: 'Pass a folder.',
    })
  await checkFolder(path)
  const { createStarter } = await import('./files/starter.ts')
  const written = await saveNewFiles(path, createStarter(await loadAllKinds([])), { dryRun })
  if (!dryRun) await prepareStateFolder(path)
  return written
}

/**
 * Creates the JSON Schemas of the files, for editors: by the name of a folder or file, and `cloudconnexa` for a configuration in one file.
 * Those of the kinds of this package are in its folder `schema`.
 */
export async function createConfigurationSchemas({ kinds = [] }: ConfigurationOptions = {}): Promise<
  ReadonlyMap<string, FileSchema>
> {
  const { createFileSchemas } = await import('./files/file-schemas.ts')
  return createFileSchemas(await loadAllKinds(kinds))
}

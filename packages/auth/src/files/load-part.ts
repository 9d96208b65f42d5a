import { ConfigurationError } from '@cloudconnexa/errors'
import type { FilePurpose } from './file-purpose.ts'

/** What a part is needed for, and the code of the error where it cannot be loaded. */
type PartPurpose = Pick<FilePurpose, 'noun' | 'relocation'> & {
  readonly unusable: FilePurpose['unusable'] | 'CREDENTIALS_INVALID'
}

/**
 * Loads a part of this package that most programs do not need. It fails where too many files are open, or a bundler has left the
 * part behind.
 *
 * @param load - Imports it.
 * @param purpose - What it is needed for.
 * @throws {ConfigurationError} when it cannot be loaded.
 */
export async function loadPart<T>(
  load: () => Promise<T>,
  { noun, relocation, unusable }: PartPurpose,
): Promise<T> {
  try {
    return await load()
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

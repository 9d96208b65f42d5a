import { ConfigurationError } from '@cloudconnexa/errors'

/**
 * Loads a part of this package that most programs do not need.
 *
 * @param load - Imports it.
 * @throws {ConfigurationError} (`DEPENDENCY_MISSING`) when it cannot be loaded: too many files are open, or a bundler has left it
 *   behind.
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    throw new ConfigurationError('A file of @cloudconnexa/core could not be loaded.', {
      code: 'DEPENDENCY_MISSING',
      hint: 'Close files that are not needed, raise the limit (ulimit -n), or install the package again.',
      cause: error,
    })
  }
}

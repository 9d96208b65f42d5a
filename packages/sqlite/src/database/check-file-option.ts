import { ConfigurationError } from '@cloudconnexa/errors'

/**
 * Refuses what is no path of a file: an empty string, often a variable that is not set, and names that SQLite treats otherwise.
 *
 * @param owner - Whose option it is, as the beginning of the message.
 * @param file - The option.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when it is none.
 */
export function checkFileOption(owner: string, file: unknown): asserts file is string {
  if (typeof file === 'string' && file !== '' && !file.includes('\0') && !/^(:memory:$|file:)/.test(file))
    return
  throw new ConfigurationError(`The option "file" of ${owner} is not a string with the path of a file.`, {
    code: 'OPTION_INVALID',
    hint: 'Pass the path of a file on a disk of this machine, the same one in every process.',
  })
}

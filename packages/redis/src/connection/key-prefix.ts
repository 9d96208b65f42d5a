import { ConfigurationError } from '@cloudconnexa/errors'

/** What the names of keys begin with where nothing else is said. */
export const defaultKeyPrefix = 'cc'

/**
 * Refuses a prefix that would take the place of the hash tag, by which a cluster keeps keys together.
 *
 * @param owner - Which function was called with it, for the message.
 * @param prefix - The prefix.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when it is empty, no string, or has a brace in it.
 */
export function checkKeyPrefix(owner: string, prefix: unknown): asserts prefix is string {
  if (typeof prefix === 'string' && /^[^{}]+$/.test(prefix)) return
  throw new ConfigurationError(`The option "keyPrefix" of ${owner} cannot begin the name of a key.`, {
    code: 'OPTION_INVALID',
    hint: 'Pass a string without braces, such as `production`.',
  })
}

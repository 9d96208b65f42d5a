import { ConfigurationError } from '@cloudconnexa/errors'
import { toObject, type UnknownObject } from '../../objects/json-object.ts'

/**
 * The error of a profile file that cannot be used (`PROFILE_INVALID`). It does not quote the file.
 *
 * @param what - What is wrong, as a sentence.
 * @param path - The file.
 * @param hint - What to do about it.
 */
export function createInvalidFileError(
  what: string,
  path: string,
  hint = 'It must look like { "profiles": { "default": { "clientId": "…", "clientSecret": "…" } } }.',
): ConfigurationError {
  return new ConfigurationError(`The profile file ${path} cannot be used. ${what}`, {
    code: 'PROFILE_INVALID',
    hint,
  })
}

/**
 * The error of a profile that is not in the file (`PROFILE_NOT_FOUND`).
 *
 * @param name - The profile.
 * @param path - The file.
 * @param others - The profiles that are there.
 * @param hint - What to do about it.
 */
export function createNotFoundError(
  name: string,
  path: string,
  others: readonly string[],
  hint: string,
): ConfigurationError {
  const there = others.length === 0 ? 'It has no profiles.' : `It has: ${others.join(', ')}.`
  return new ConfigurationError(`There is no profile "${name}" in ${path}. ${there}`, {
    code: 'PROFILE_NOT_FOUND',
    hint,
  })
}

/**
 * A value of the file as an object.
 *
 * @param value - The value.
 * @param what - How a sentence about it begins.
 * @param path - The file.
 * @throws {ConfigurationError} (`PROFILE_INVALID`) when it is something else.
 */
export function requireObject(value: unknown, what: string, path: string): UnknownObject {
  const object = toObject(value)
  if (object === undefined) throw createInvalidFileError(`${what} is not an object.`, path)
  return object
}

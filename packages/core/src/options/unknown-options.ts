import { ConfigurationError } from '@cloudconnexa/errors'
import { findNearestName } from './nearest-name.ts'

/** An option that does not exist. */
export interface UnknownOption {
  readonly name: string
  /** The one that was most likely meant. */
  readonly nearest: string | undefined
}

/** Finds the options that do not exist. One that is `undefined` has no effect under any name, and is let pass. */
export function findUnknownOptions(options: object, names: readonly string[]): readonly UnknownOption[] {
  const found: UnknownOption[] = []
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined && !names.includes(name))
      found.push({ name, nearest: findNearestName(name, names) })
  }
  return found
}

/** Says what is wrong with an option that does not exist: `does not exist: it is called "timeout"`. */
export function describeUnknownOption({ nearest }: UnknownOption): string {
  return nearest === undefined ? 'does not exist' : `does not exist: it is called "${nearest}"`
}

/**
 * Refuses what cannot hold options.
 *
 * @param names - Options to pass, for the hint.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when it is not an object.
 */
export function requireOptions(
  owner: string,
  options: unknown,
  names: readonly string[],
): asserts options is object {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new ConfigurationError(`The options of ${owner} are not an object.`, {
      code: 'OPTION_INVALID',
      hint: `Pass an object with some of: ${names.join(', ')}.`,
    })
}

/**
 * Refuses options that do not exist, because they would be without effect: `readonly` would leave a client that changes things.
 *
 * @param owner - What has the options, for the message: `the transport`.
 * @param options - As the caller passed them, of any type.
 * @param names - The options that exist.
 * @throws {ConfigurationError} (`OPTION_INVALID`) for the first that does not exist, naming the one that was most likely meant, and
 *   where the options are not an object. No value is quoted.
 */
export function refuseUnknownOptions(owner: string, options: unknown, names: readonly string[]): void {
  requireOptions(owner, options, names)
  const [unknown] = findUnknownOptions(options, names)
  if (unknown === undefined) return
  const { name, nearest } = unknown
  throw new ConfigurationError(`The option "${name}" of ${owner} ${describeUnknownOption(unknown)}.`, {
    code: 'OPTION_INVALID',
    hint:
      nearest === undefined
        ? `Remove "${name}", or use one of: ${names.join(', ')}.`
        : `Write "${nearest}" in place of "${name}".`,
  })
}

import { ConfigurationError } from '@cloudconnexa/errors'

/**
 * Makes the error of an option of a transport.
 *
 * @param message - What is wrong, without the value, which may hold credentials.
 * @param hint - What to do.
 */
export function createInvalidOption(message: string, hint: string): ConfigurationError {
  return new ConfigurationError(message, { code: 'OPTION_INVALID', hint })
}

const longestTimer = 2 ** 31 - 1

/**
 * Checks a number of milliseconds.
 *
 * @param name - Name of the option.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when it is not a number above zero, or longer than a timer can be.
 */
export function checkMilliseconds(name: string, value: number): number {
  if (typeof value === 'number' && value > 0 && value <= longestTimer) return value
  throw createInvalidOption(
    `The option "${name}" of the transport must be a number of milliseconds above zero and up to ${longestTimer}.`,
    `Correct "${name}" where the transport is created.`,
  )
}

/**
 * Refuses options that would be without effect, because the caller has brought what they are for. `false` is no wish for anything.
 *
 * @param owner - The option that decides instead of them.
 * @throws {ConfigurationError} (`OPTION_INVALID`) for the first of them.
 */
export function refuseTogether<Options extends object>(
  options: Options,
  owner: string,
  names: readonly (keyof Options & string)[],
): void {
  const name = names.find((one) => options[one] !== undefined && options[one] !== false)
  if (name === undefined) return
  throw createInvalidOption(
    `The option "${name}" of the transport has no effect together with "${owner}".`,
    `Set it up in the ${owner} instead, or leave out "${owner}".`,
  )
}

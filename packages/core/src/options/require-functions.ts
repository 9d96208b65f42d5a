import { ConfigurationError } from '@cloudconnexa/errors'

/**
 * Refuses an option that is no function. One that is not set passes.
 *
 * @param option - The option, as the beginning of the message: `The client option "random"`.
 * @param value - As the caller passed it, of any type.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when it is none.
 */
export function requireFunctionOption(option: string, value: unknown): void {
  if (value === undefined || typeof value === 'function') return
  throw createOptionInvalid(`${option} must be a function.`)
}

/**
 * Refuses an option whose value lacks functions that will be called. One that is not set passes.
 *
 * @param option - The option, as the beginning of the message: `The client option "rateLimiter"`.
 * @param value - As the caller passed it, of any type.
 * @param names - Names of the functions that it must have.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when one is missing. The value is not quoted.
 */
export function requireFunctions(option: string, value: unknown, names: readonly string[]): void {
  if (value === undefined) return
  const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function'
  if (isObject && names.every((name) => typeof Reflect.get(value, name) === 'function')) return
  const list = names.map((name) => `\`${name}\``).join(', ')
  throw createOptionInvalid(`${option} must be an object with the functions ${list}.`)
}

function createOptionInvalid(message: string): ConfigurationError {
  return new ConfigurationError(message, {
    code: 'OPTION_INVALID',
    hint: 'Pass what its type asks for, or leave it out.',
  })
}

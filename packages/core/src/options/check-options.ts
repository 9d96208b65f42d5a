import { ConfigurationError } from '@cloudconnexa/errors'
import { isSignal } from './is-signal.ts'
import { refuseUnknownOptions } from './unknown-options.ts'

/** Says what is wrong with the value of an option: `must be a boolean`; `undefined` where nothing is. */
export type OptionRule = (value: unknown) => string | undefined

const isPositive = (value: unknown): boolean => typeof value === 'number' && value > 0

/** The rules that many options have. An interface: compilers would make a dozen types of a mapped one, in every program. */
export interface OptionRules {
  readonly boolean: OptionRule
  readonly function: OptionRule
  readonly object: OptionRule
  readonly positive: OptionRule
  readonly signal: OptionRule
  /** One that is not empty. */
  readonly string: OptionRule
}

/** The rules that many options have. */
export const optionRules: OptionRules = {
  boolean: createRule((value) => typeof value === 'boolean', 'must be a boolean'),
  string: createRule(
    (value) => typeof value === 'string' && value !== '',
    'must be a string that is not empty',
  ),
  function: createRule((value) => typeof value === 'function', 'must be a function'),
  object: createRule((value) => typeof value === 'object' && value !== null, 'must be an object'),
  positive: createRule(isPositive, 'must be a number above zero'),
  signal: createRule(isSignal, 'must be an AbortSignal'),
}

/**
 * Makes a rule of a test.
 *
 * @param fits - Whether a value is one that the option takes.
 * @param rule - What the option takes: `must be a boolean`.
 */
export function createRule(fits: (value: unknown) => boolean, rule: string): OptionRule {
  return (value) => (fits(value) ? undefined : rule)
}

/**
 * Refuses options that do not exist, and values that an option does not take. One that is `undefined` is let pass,
 * unless it is required.
 *
 * @param owner - What has the options, for the message: `the transport`.
 * @param options - As the caller passed them, of any type.
 * @param rules - By the names of the options that exist.
 * @param required - Options that may not be left out.
 * @throws {ConfigurationError} (`OPTION_INVALID`) for the first that cannot be right. No value is quoted.
 */
export function checkOptions(
  owner: string,
  options: unknown,
  rules: Readonly<Record<string, OptionRule>>,
  required: readonly string[] = [],
): void {
  refuseUnknownOptions(owner, options, Object.keys(rules))
  const values = new Map<string, unknown>(Object.entries(Object(options)))
  for (const [name, findProblem] of Object.entries(rules)) {
    const value = values.get(name)
    if (value === undefined && !required.includes(name)) continue
    const problem = findProblem(value)
    if (problem !== undefined)
      throw new ConfigurationError(`The option "${name}" of ${owner} ${problem}.`, {
        code: 'OPTION_INVALID',
        hint: required.includes(name) ? `Correct "${name}".` : `Correct "${name}", or leave it out.`,
      })
  }
}

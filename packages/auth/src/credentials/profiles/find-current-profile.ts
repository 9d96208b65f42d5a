import { ConfigurationError } from '@cloudconnexa/errors'
import type { Environment } from '../../files/user-folders.ts'

const variables = ['CLOUDCONNEXA_CONTEXT', 'CLOUDCONNEXA_PROFILE'] as const

/** The profile that is used where none is named. */
export interface CurrentProfile {
  /** Its name. There need not be a profile of that name. */
  readonly name: string
  /** What names it: an environment variable, the key `current` of the profile file, or nothing, which means `default`. */
  readonly origin: 'CLOUDCONNEXA_CONTEXT' | 'CLOUDCONNEXA_PROFILE' | 'file' | 'default'
}

/**
 * Finds the profile that the environment names; `undefined` where it names none.
 *
 * @param environment - The variables. An empty one counts as not set.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when two variables name two profiles: nobody can say which one is meant.
 */
export function findProfileOfEnvironment(environment: Environment): CurrentProfile | undefined {
  const [first, second] = variables.flatMap((origin) => {
    const name = environment[origin]
    return name === undefined || name === '' ? [] : [{ name, origin }]
  })
  if (first === undefined || second === undefined || first.name === second.name) return first
  throw new ConfigurationError(
    `CLOUDCONNEXA_CONTEXT names the profile "${first.name}", and CLOUDCONNEXA_PROFILE names "${second.name}".`,
    { code: 'OPTION_INVALID', hint: 'Unset one of the two variables, or set both to the same name.' },
  )
}

/**
 * Finds the profile that is used where none is named.
 *
 * @param environment - The variables, which win.
 * @param current - What the profile file says.
 * @throws {ConfigurationError} (`OPTION_INVALID`) when two variables name two profiles.
 */
export function findCurrent(environment: Environment, current: string | undefined): CurrentProfile {
  const named = findProfileOfEnvironment(environment)
  if (named !== undefined) return named
  return current === undefined ? { name: 'default', origin: 'default' } : { name: current, origin: 'file' }
}

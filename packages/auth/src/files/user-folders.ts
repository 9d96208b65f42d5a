import { ConfigurationError } from '@cloudconnexa/errors'
import type { FilePurpose } from './file-purpose.ts'

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** What a folder is for; the error names it when its place is not known. */
export type FolderPurpose = Pick<FilePurpose, 'noun' | 'relocation' | 'unusable'>

/**
 * `$XDG_CONFIG_HOME/cloudconnexa`, by default `~/.config/cloudconnexa`.
 *
 * @param purpose - What the folder is needed for.
 * @param environment - Default: `process.env`.
 * @throws {ConfigurationError} when the user has no home folder.
 */
export function findConfigurationFolder(
  purpose: FolderPurpose,
  environment: Environment = process.env,
): Promise<string> {
  return resolveUserFolder('XDG_CONFIG_HOME', '.config', purpose, environment)
}

/**
 * `$XDG_CACHE_HOME/cloudconnexa`, by default `~/.cache/cloudconnexa`.
 *
 * @param purpose - What the folder is needed for.
 * @param environment - Default: `process.env`.
 * @throws {ConfigurationError} when the user has no home folder.
 */
export function findCacheFolder(
  purpose: FolderPurpose,
  environment: Environment = process.env,
): Promise<string> {
  return resolveUserFolder('XDG_CACHE_HOME', '.cache', purpose, environment)
}

async function resolveUserFolder(
  variable: string,
  standard: string,
  purpose: FolderPurpose,
  environment: Environment,
): Promise<string> {
  const { isAbsolute, join } = await import('node:path')
  const chosen = environment[variable]
  // The XDG specification says to ignore relative paths.
  if (chosen !== undefined && isAbsolute(chosen)) return join(chosen, 'cloudconnexa')
  const home = await findHome()
  // A relative one would lead below the working folder, which nobody has chosen for secrets.
  if (home !== undefined && isAbsolute(home)) return join(home, standard, 'cloudconnexa')
  const ignored =
    chosen === undefined || chosen === '' ? '' : ` ${variable} is not an absolute path and is ignored.`
  throw new ConfigurationError(
    `There is no place for the ${purpose.noun}: this user has no home folder.${ignored}`,
    {
      code: purpose.unusable,
      hint: `Set ${variable} or HOME to the absolute path of a folder, or ${purpose.relocation}.`,
    },
  )
}

/** Fails for users that the system does not know, as in containers with another user ID. */
async function findHome(): Promise<string | undefined> {
  const { homedir } = await import('node:os')
  try {
    return homedir()
  } catch {
    return undefined
  }
}

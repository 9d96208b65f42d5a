import type { ProfileSummary } from '@cloudconnexa/auth/profiles'
import { CommandError } from '../../errors/command-error.ts'
import { quoteWord } from '../../text/quote-word.ts'
import { findUserFolder } from '../user-folders.ts'
import type { Environment } from '../../terminal/environment.ts'
import type { Terminal } from '../../terminal/terminal.ts'

/** Where the contexts of a user are, for the functions that read and write them. */
export interface ContextFile {
  readonly file: string
  /** Without the variables that name a context: the command line reads them itself, because its flags win over them. */
  readonly environment: Environment
}

/**
 * Finds the path of the file with the contexts, which are the profiles of the SDK.
 *
 * @param environment - Environment variables.
 * @returns `undefined` for a user without a home folder.
 */
export function findContextPath(environment: Environment): string | undefined {
  const folder = findUserFolder(environment, 'config')
  return folder === undefined
    ? undefined
    : process.getBuiltinModule('node:path').join(folder, 'profiles.json')
}

/**
 * Finds the file with the contexts.
 *
 * @param terminal - Says where the user keeps settings.
 * @throws {CommandError} when the user has no home folder.
 */
export function findContextFile({ environment }: Pick<Terminal, 'environment'>): ContextFile {
  const file = findContextPath(environment)
  if (file === undefined) {
    throw new CommandError('There is no place for contexts: this user has no home folder.', {
      exit: 'authentication',
      hint: 'Set HOME or XDG_CONFIG_HOME, or set CLOUDCONNEXA_CLIENT_ID and CLOUDCONNEXA_CLIENT_SECRET.',
    })
  }
  return {
    file,
    environment: { ...environment, CLOUDCONNEXA_CONTEXT: undefined, CLOUDCONNEXA_PROFILE: undefined },
  }
}

/**
 * Lists the contexts.
 *
 * @param terminal - Says where the user keeps settings.
 */
export async function listContexts(
  terminal: Pick<Terminal, 'environment'>,
): Promise<readonly ProfileSummary[]> {
  const { listProfiles } = await import('@cloudconnexa/auth/profiles')
  return listProfiles(findContextFile(terminal))
}

/**
 * Finds a context among others.
 *
 * @param name - Its name.
 * @param contexts - All contexts.
 * @throws {CommandError} when there is none of that name. It names those that there are.
 */
export function requireContext(name: string, contexts: readonly ProfileSummary[]): ProfileSummary {
  const found = contexts.find((context) => context.name === name)
  if (found !== undefined) return found
  const names = contexts.map((context) => context.name).join(', ')
  throw new CommandError(
    `There is no context ${name}. ${names === '' ? 'There are none.' : `There are: ${names}.`}`,
    {
      hint:
        names === ''
          ? `Add it with \`cloudconnexa context add ${quoteWord(name)}\`.`
          : 'Use one of them, or add it with `cloudconnexa context add`.',
    },
  )
}

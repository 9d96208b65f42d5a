import { profileCredentials } from '@cloudconnexa/auth'
import type { Terminal } from '../terminal/terminal.ts'
import { CommandError } from '../errors/command-error.ts'
import type { Target } from '../session/target.ts'
import { findUserFolder } from '../session/user-folders.ts'

/**
 * Finds the target that a context stands for.
 *
 * @param terminal - Says where the user keeps settings.
 * @param named - Its name; without it, the current context.
 * @throws {CommandError} when there are no credentials (exit code 10).
 */
export async function findContextTarget(
  { environment }: Terminal,
  named: string | undefined,
): Promise<Target> {
  const folder = findUserFolder(environment, 'config')
  if (folder === undefined) throw new CommandError('There are no credentials.', { exit: 'authentication' })
  const file = process.getBuiltinModule('node:path').join(folder, 'profiles.json')
  const name = named ?? 'default'
  return {
    context: name,
    name,
    credentials: profileCredentials(name, { file, environment }),
    readOnly: false,
  }
}

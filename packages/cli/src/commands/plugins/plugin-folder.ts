import { CommandError } from '../../errors/command-error.ts'
import { findUserFolder } from '../../session/user-folders.ts'
import type { Environment } from '../../terminal/environment.ts'

/**
 * Finds the folder that plugins are installed in.
 *
 * @param environment - Environment variables.
 * @returns `undefined` for a user without a home folder.
 */
export function findPluginFolder(environment: Environment): string | undefined {
  const data = findUserFolder(environment, 'data')
  return data === undefined ? undefined : process.getBuiltinModule('node:path').join(data, 'plugins')
}

/**
 * Finds the folder that plugins are installed in.
 *
 * @throws {CommandError} for a user without a home folder.
 */
export function requirePluginFolder(environment: Environment): string {
  const folder = findPluginFolder(environment)
  if (folder !== undefined) return folder
  throw new CommandError('There is no place for plugins: this user has no home folder.', {
    hint: 'Set HOME or XDG_DATA_HOME to the absolute path of a folder.',
  })
}

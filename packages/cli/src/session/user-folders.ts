import type { Environment } from '../terminal/environment.ts'

/** What a folder of the user is for: settings, caches, what is kept between runs, or data. */
export type FolderKind = 'config' | 'cache' | 'state' | 'data'

const places: Readonly<Record<FolderKind, { readonly variable: string; readonly standard: string }>> = {
  config: { variable: 'XDG_CONFIG_HOME', standard: '.config' },
  cache: { variable: 'XDG_CACHE_HOME', standard: '.cache' },
  state: { variable: 'XDG_STATE_HOME', standard: '.local/state' },
  data: { variable: 'XDG_DATA_HOME', standard: '.local/share' },
}

/**
 * Finds a folder of the user by the XDG specification: `~/.config/cloudconnexa` for settings.
 *
 * @param environment - Environment variables. They alone count, so that a run with other variables touches nothing of the user.
 * @param kind - What the folder is for.
 * @returns `undefined` where the environment names neither the folder nor a home folder.
 */
export function findUserFolder(environment: Environment, kind: FolderKind): string | undefined {
  const { isAbsolute, join } = process.getBuiltinModule('node:path')
  const { variable, standard } = places[kind]
  const chosen = environment[variable]
  // The XDG specification says to ignore relative paths.
  if (chosen !== undefined && isAbsolute(chosen)) return join(chosen, 'cloudconnexa')
  const home = environment['HOME'] || environment['USERPROFILE']
  return home !== undefined && isAbsolute(home) ? join(home, standard, 'cloudconnexa') : undefined
}

import { join } from 'node:path'

/**
 * Finds the folder for what can be computed again, in the way of each system. It is not created.
 *
 * @param platform - Name of the system, as `process.platform`.
 * @param environment - The environment variables.
 * @returns `undefined` where the environment does not say where the user's files are.
 */
export function findCacheFolder(
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { HOME, XDG_CACHE_HOME, LOCALAPPDATA } = environment
  if (platform === 'win32') return LOCALAPPDATA ? join(LOCALAPPDATA, 'cloudconnexa', 'cache') : undefined
  if (XDG_CACHE_HOME?.startsWith('/') === true) return join(XDG_CACHE_HOME, 'cloudconnexa')
  if (!HOME) return undefined
  return platform === 'darwin'
    ? join(HOME, 'Library', 'Caches', 'cloudconnexa')
    : join(HOME, '.cache', 'cloudconnexa')
}

import type { Environment } from '../credentials/environment-credentials.ts'

/** `$XDG_CONFIG_HOME/cloudconnexa`, by default `~/.config/cloudconnexa`. */
export function configurationFolder(environment: Environment = process.env): Promise<string> {
  return ownFolder(environment['XDG_CONFIG_HOME'], '.config')
}

/** `$XDG_CACHE_HOME/cloudconnexa`, by default `~/.cache/cloudconnexa`. */
export function cacheFolder(environment: Environment = process.env): Promise<string> {
  return ownFolder(environment['XDG_CACHE_HOME'], '.cache')
}

async function ownFolder(given: string | undefined, standard: string): Promise<string> {
  const [{ homedir }, { isAbsolute, join }] = await Promise.all([import('node:os'), import('node:path')])
  // The XDG specification says to ignore relative paths.
  const base = given !== undefined && isAbsolute(given) ? given : join(homedir(), standard)
  return join(base, 'cloudconnexa')
}

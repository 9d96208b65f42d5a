import { ConfigurationError } from '@cloudconnexa/errors'

/** Where every 1.x version of the API lives below its base URL. */
export const defaultApiPath = '/api/v1'

/**
 * Checks where a gateway has put the API, and returns it without a trailing slash.
 *
 * @throws {ConfigurationError} when the string is not a path (`BASE_URL_INVALID`).
 */
export function checkApiPath(apiPath: string): string {
  // Programs without type checks may pass anything.
  const path: string = typeof apiPath === 'string' ? apiPath.replace(/\/$/, '') : '?'
  if (/^(?:\/[\w.~-]+)*$/.test(path) && !/\/\.{1,2}(?:\/|$)/.test(path)) return path
  throw new ConfigurationError('The API path is not a path.', {
    code: 'BASE_URL_INVALID',
    hint: `Write a path with a leading slash, such as "${defaultApiPath}"; the host belongs into the base URL.`,
  })
}

/**
 * Puts the base path of a service in place of that of the API. What a gateway has put before the path of the API stays.
 *
 * @param apiPath - Where the API lives below the base URL.
 * @param basePath - Base path of the service.
 */
export function replaceApiPath(apiPath: string, basePath: string): string {
  return apiPath.endsWith(defaultApiPath)
    ? `${apiPath.slice(0, -defaultApiPath.length)}${basePath}`
    : basePath
}

import type { Credentials } from '@cloudconnexa/auth'
import { buildBaseUrl, checkBaseUrl } from '@cloudconnexa/core/runtime'
import type { Target } from './target.ts'

/**
 * Finds where the API of a target is, as a client does.
 *
 * @param target - The target.
 * @param credentials - Its credentials.
 * @returns `undefined` where nothing names the Cloud ID.
 * @throws {ConfigurationError} when the address cannot be used (`BASE_URL_*`).
 */
export async function findBaseUrl(
  { baseUrl }: Pick<Target, 'baseUrl'>,
  { baseUrl: loaded, cloudId, clientId }: Credentials,
): Promise<string | undefined> {
  const named = baseUrl ?? loaded
  if (named !== undefined && named !== '') return checkBaseUrl(named)
  const id = cloudId ?? clientId.split('.')[1] ?? ''
  return id === '' ? undefined : buildBaseUrl(id)
}

import { buildBaseUrl, checkBaseUrl } from '@cloudconnexa/core/runtime'
import type { Credentials } from './parsing/credentials.ts'
import { readCloudId } from './parsing/read-cloud-id.ts'
import { loadParsing } from './parsing/read-credentials.ts'

/** Where the program sends requests, whatever the source of the credentials says. */
export interface EndpointOptions {
  readonly baseUrl?: string | undefined
  readonly cloudId?: string | undefined
}

/**
 * The base URL for credentials: that of the options, else what came with the credentials, else what follows from the client ID.
 *
 * @param credentials - The credentials.
 * @param options - What wins over what comes with them.
 * @throws {ConfigurationError} when the address cannot be used (`BASE_URL_*`).
 * @throws {ConfigurationError} when the client ID names no Cloud ID (`CREDENTIALS_INVALID`).
 */
export async function resolveBaseUrl(credentials: Credentials, options: EndpointOptions): Promise<string> {
  for (const { baseUrl, cloudId } of [options, credentials]) {
    if (baseUrl !== undefined && baseUrl !== '') return checkBaseUrl(baseUrl)
    if (cloudId !== undefined && cloudId !== '') return buildBaseUrl(cloudId)
  }
  const cloudId = readCloudId(credentials.clientId)
  if (cloudId === undefined) {
    const { createMissingCloudId } = await loadParsing()
    throw createMissingCloudId()
  }
  return buildBaseUrl(cloudId)
}

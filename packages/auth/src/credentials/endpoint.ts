import { buildBaseUrl, checkBaseUrl } from '@cloudconnexa/core/runtime'
import { type Credentials, invalidCredentials } from './credentials.ts'

/** Where the program says the requests go, whatever the source of the credentials says. */
export interface GivenEndpoint {
  readonly baseUrl?: string | undefined
  readonly cloudId?: string | undefined
}

/**
 * The base URL for credentials: what the program gave, else what came with the credentials, else what follows from the client ID.
 *
 * @throws ConfigurationError: `BASE_URL_*` for an unusable address, `CREDENTIALS_INVALID` when the client ID names no Cloud ID.
 */
export function endpointOf(credentials: Credentials, given: GivenEndpoint): string {
  for (const { baseUrl, cloudId } of [given, credentials]) {
    if (baseUrl !== undefined && baseUrl !== '') return checkBaseUrl(baseUrl)
    if (cloudId !== undefined && cloudId !== '') return buildBaseUrl(cloudId)
  }
  const cloudId = credentials.clientId.split('.')[1]
  if (cloudId === undefined || cloudId === '') {
    throw invalidCredentials(
      'The client ID does not name a Cloud ID, and no base URL is given.',
      'Check that the whole client ID was copied: it looks like "<prefix>.<cloudId>". ' +
        'Otherwise give cloudId or baseUrl ("https://<cloudId>.api.openvpn.com").',
    )
  }
  return buildBaseUrl(cloudId)
}

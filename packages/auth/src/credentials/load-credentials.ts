import type { Secret } from '@cloudconnexa/core'
import { checkApiPath, defaultApiPath, type Endpoint } from '@cloudconnexa/core/runtime'
import { digestTokenKey, type TokenKey } from '../stores/token-key.ts'
import { credentialChain } from './credential-chain.ts'
import type { CredentialSource } from './credential-source.ts'
import { createEnvironmentSource } from './environment-credentials.ts'
import { createExplicitSource } from './explicit-credentials.ts'
import { createKeychainSource } from './keychain-credentials.ts'
import { readCloudId } from './parsing/read-cloud-id.ts'
import { createProfileSource } from './profile-credentials.ts'
import { resolveBaseUrl } from './resolve-base-url.ts'

/** Which credentials a client uses, and where it sends them. */
export interface CredentialOptions {
  /** Client ID of the API credentials, whole: `<prefix>.<cloudId>`. */
  readonly clientId?: string | undefined
  /** Client secret of the API credentials. Needed with `clientId`, and the other way round. */
  readonly clientSecret?: string | Secret | undefined
  /** Scheme and host of the API. Wins over what comes with the credentials. Default: follows from the Cloud ID. */
  readonly baseUrl?: string | undefined
  /** Where the API lives below the base URL, for gateways that have put it elsewhere. Default `/api/v1`. */
  readonly apiPath?: string | undefined
  /** The account. Default: the second part of the client ID. */
  readonly cloudId?: string | undefined
  /** Where to look for credentials without `clientId` and `clientSecret`. Default: {@link defaultCredentials}. */
  readonly credentials?: CredentialSource
}

/** Credentials from a source, and where they are sent. */
export interface LoadedCredentials {
  /** Base URL, client ID and client secret. */
  readonly key: TokenKey
  /** Where requests go with them. */
  readonly endpoint: Endpoint
}

/** Where credentials are looked for by default: environment, profile file, then the keychain entry `default`. */
export function defaultCredentials(): CredentialSource {
  // Those without a check: bundles of programs that call none of the sources themselves leave the checks out.
  return credentialChain([createEnvironmentSource(), createProfileSource(), createKeychainSource('default')])
}

/**
 * Loads credentials from the first source that has any.
 *
 * @param options - The sources, and what wins over what they return.
 * @param signal - Ends the search.
 * @throws {ConfigurationError} when there are no usable credentials.
 * @throws {ConfigurationError} when they belong to an unusable address.
 */
export async function loadCredentials(
  options: CredentialOptions,
  signal: AbortSignal,
): Promise<LoadedCredentials> {
  const { credentials: source = defaultCredentials() } = options
  const own = createExplicitSource({
    clientId: options.clientId,
    clientSecret: options.clientSecret,
    baseUrl: options.baseUrl,
    cloudId: options.cloudId,
  })
  const credentials = await credentialChain([own, source]).load(signal)
  const { clientId, clientSecret, readOnly } = credentials
  const baseUrl = await resolveBaseUrl(credentials, options)
  const apiPath = checkApiPath(options.apiPath ?? defaultApiPath)
  const cloudIds = [options.cloudId, credentials.cloudId, readCloudId(clientId)]
  const cloudId = cloudIds.find((known) => known !== undefined && known !== '')?.toLowerCase()
  const key = { baseUrl, clientId, clientSecret }
  return { key, endpoint: { baseUrl, apiPath, cloudId, readOnly, credentialKey: await digestTokenKey(key) } }
}

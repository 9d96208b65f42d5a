import { ConfigurationError } from '@cloudconnexa/errors'
import { loadPart } from '../async/load-part.ts'
import { apiDomain } from './api-domain.ts'

const cloudIdPattern = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i

/**
 * The base URL of a Cloud ID: `https://<cloudId>.api.openvpn.com`.
 *
 * @throws {ConfigurationError} when the string cannot be a Cloud ID (`BASE_URL_INVALID`).
 */
export function buildBaseUrl(cloudId: string): string {
  if (!cloudIdPattern.test(cloudId)) {
    throw new ConfigurationError('The Cloud ID may hold letters, digits and dashes only.', {
      code: 'BASE_URL_INVALID',
      hint: 'The Cloud ID is the name of your account, the part of the client ID after the dot.',
    })
  }
  return `https://${cloudId.toLowerCase()}.${apiDomain}`
}

/** Reads the Cloud ID of a base URL of the API itself: the first label of its host. `undefined` for any other. */
export function readCloudId(baseUrl: string): string | undefined {
  const [cloudId, ...rest] = new URL(baseUrl).hostname.split('.')
  return rest.join('.') === apiDomain ? cloudId : undefined
}

/**
 * Checks a base URL. What refuses one is loaded when a program has one of its own.
 *
 * @returns Scheme and host, without a trailing slash.
 * @throws {ConfigurationError} when it is no URL, has no scheme, or holds a path, a query or credentials (`BASE_URL_INVALID`).
 * @throws {ConfigurationError} when it is the address of the administration portal (`BASE_URL_PORTAL`).
 * @throws {ConfigurationError} when it is http to another machine (`BASE_URL_INSECURE`).
 */
export async function checkBaseUrl(baseUrl: string): Promise<string> {
  const { applyBaseUrlRules } = await loadPart(() => import('./base-url-rules.ts'))
  return applyBaseUrlRules(baseUrl)
}

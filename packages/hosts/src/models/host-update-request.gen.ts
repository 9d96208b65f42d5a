// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isAmong, isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Request body of `updateHost` (`PUT /hosts/{id}`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/hostupdaterequest.md
 */
export interface HostUpdateRequest {
  /** Display name of the host. */
  name: string
  /** Free text. */
  description?: string
  /** How internet-bound traffic of the host is treated. */
  internetAccess?: 'SPLIT_TUNNEL_ON' | 'SPLIT_TUNNEL_OFF' | 'RESTRICTED_INTERNET'
  /** DNS name of the host. */
  domain?: string
  /** Gateway ids tied to the host. */
  gatewaysIds?: readonly string[]
}

/** Whether a value is a {@link HostUpdateRequest}. */
export function isHostUpdateRequest(value: unknown): value is HostUpdateRequest {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    (isAmong(value.internetAccess, ['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET']) ||
      !('internetAccess' in value)) &&
    (typeof value.domain === 'string' || !('domain' in value)) &&
    (isArrayWith(value.gatewaysIds, isString) || !('gatewaysIds' in value)) &&
    hasOnlyKeys(value, ['name', 'description', 'internetAccess', 'domain', 'gatewaysIds'])
  )
}

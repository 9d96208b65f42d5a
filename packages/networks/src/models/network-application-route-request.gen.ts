// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isObject } from './type-guards.gen.ts'

/**
 * Part of `NetworkApplicationRequest`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkapplicationrouterequest.md
 */
export interface NetworkApplicationRouteRequest {
  /** Domain name. */
  value: string
  allowEmbeddedIp?: boolean
  /** In the API since 1.2.3. */
  exactMatch?: boolean
}

/** Whether a value is a {@link NetworkApplicationRouteRequest}. */
export function isNetworkApplicationRouteRequest(value: unknown): value is NetworkApplicationRouteRequest {
  return (
    isObject(value) &&
    typeof value.value === 'string' &&
    (typeof value.allowEmbeddedIp === 'boolean' || !('allowEmbeddedIp' in value)) &&
    (typeof value.exactMatch === 'boolean' || !('exactMatch' in value)) &&
    hasOnlyKeys(value, ['value', 'allowEmbeddedIp', 'exactMatch'])
  )
}

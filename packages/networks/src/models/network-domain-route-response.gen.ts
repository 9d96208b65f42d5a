// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Part of `NetworkApplicationResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkdomainrouteresponse.md
 */
export interface NetworkDomainRouteResponse {
  /** UUID. */
  readonly id: string
  readonly type?: 'DOMAIN' | (string & {})
  readonly domain?: string
  readonly allowEmbeddedIp?: boolean
  readonly exactMatch?: boolean
}

/** Whether a value is a {@link NetworkDomainRouteResponse}. */
export function isNetworkDomainRouteResponse(value: unknown): value is NetworkDomainRouteResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    (typeof value.type === 'string' || !('type' in value)) &&
    (typeof value.domain === 'string' || !('domain' in value)) &&
    (typeof value.allowEmbeddedIp === 'boolean' || !('allowEmbeddedIp' in value)) &&
    (typeof value.exactMatch === 'boolean' || !('exactMatch' in value))
  )
}

// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Part of `HostApplicationResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/hostdomainrouteresponse.md
 */
export interface HostDomainRouteResponse {
  /** Route id. */
  readonly id: string
  /** Route kind. */
  readonly type?: 'DOMAIN' | (string & {})
  /** Domain name. */
  readonly domain?: string
  /** Embedded-IP host names accepted. */
  readonly allowEmbeddedIp?: boolean
}

/** Whether a value is a {@link HostDomainRouteResponse}. */
export function isHostDomainRouteResponse(value: unknown): value is HostDomainRouteResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    (typeof value.type === 'string' || !('type' in value)) &&
    (typeof value.domain === 'string' || !('domain' in value)) &&
    (typeof value.allowEmbeddedIp === 'boolean' || !('allowEmbeddedIp' in value))
  )
}

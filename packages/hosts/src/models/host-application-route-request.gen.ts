// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isObject } from './type-guards.gen.ts'

/**
 * Part of `HostApplicationRequest`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/hostapplicationrouterequest.md
 */
export interface HostApplicationRouteRequest {
  /** Domain name of the application. */
  value: string
  /** Accept host names with an IP address embedded in the left-most part of the domain. */
  allowEmbeddedIp?: boolean
}

/** Whether a value is a {@link HostApplicationRouteRequest}. */
export function isHostApplicationRouteRequest(value: unknown): value is HostApplicationRouteRequest {
  return (
    isObject(value) &&
    typeof value.value === 'string' &&
    (typeof value.allowEmbeddedIp === 'boolean' || !('allowEmbeddedIp' in value)) &&
    hasOnlyKeys(value, ['value', 'allowEmbeddedIp'])
  )
}

// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isObject } from './type-guards.gen.ts'

/**
 * Part of `NetworkIpServiceRequest`.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/servicerouterequest.md
 */
export interface ServiceRouteRequest {
  /** Subnet in CIDR notation. */
  value?: string
}

/** Whether a value is a {@link ServiceRouteRequest}. */
export function isServiceRouteRequest(value: unknown): value is ServiceRouteRequest {
  return (
    isObject(value) &&
    (typeof value.value === 'string' || !('value' in value)) &&
    hasOnlyKeys(value, ['value'])
  )
}

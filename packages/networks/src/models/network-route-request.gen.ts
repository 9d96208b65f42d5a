// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isObject } from './type-guards.gen.ts'

/**
 * Request body of `createNetworkRoute` (`POST /networks/routes`) and `updateNetworkRoute`
 * (`PUT /networks/routes/{id}`); part of `NetworkCreateRequest`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/networkrouterequest.md
 */
export interface NetworkRouteRequest {
  /** Subnet in CIDR notation. */
  value: string
  description?: string
}

/** Whether a value is a {@link NetworkRouteRequest}. */
export function isNetworkRouteRequest(value: unknown): value is NetworkRouteRequest {
  return (
    isObject(value) &&
    typeof value.value === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    hasOnlyKeys(value, ['value', 'description'])
  )
}

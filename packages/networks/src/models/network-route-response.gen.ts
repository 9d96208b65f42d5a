// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Response of `createNetworkRoute` (`POST /networks/routes`), `getNetworkRoute`
 * (`GET /networks/routes/{id}`) and `updateNetworkRoute` (`PUT /networks/routes/{id}`); part of
 * `NetworkResponse` and `PageNetworkRouteResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkrouteresponse.md
 */
export interface NetworkRouteResponse {
  /** UUID. */
  readonly id: string
  readonly type: 'IP_V4' | 'IP_V6' | (string & {})
  /** CIDR. */
  readonly subnet: string
  readonly description?: string
}

/** Whether a value is a {@link NetworkRouteResponse}. */
export function isNetworkRouteResponse(value: unknown): value is NetworkRouteResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.type === 'string' &&
    typeof value.subnet === 'string' &&
    (typeof value.description === 'string' || !('description' in value))
  )
}

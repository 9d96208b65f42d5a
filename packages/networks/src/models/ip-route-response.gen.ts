// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Part of `NetworkIpServiceResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/iprouteresponse.md
 */
export interface IpRouteResponse {
  /** UUID. */
  readonly id: string
  /** UUID. */
  readonly parentRouteId?: string
  readonly type?: 'IP_V4' | 'IP_V6' | (string & {})
  /** CIDR. */
  readonly subnet?: string
}

/** Whether a value is a {@link IpRouteResponse}. */
export function isIpRouteResponse(value: unknown): value is IpRouteResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    (typeof value.parentRouteId === 'string' || !('parentRouteId' in value)) &&
    (typeof value.type === 'string' || !('type' in value)) &&
    (typeof value.subnet === 'string' || !('subnet' in value))
  )
}

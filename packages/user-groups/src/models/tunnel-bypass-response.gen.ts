// Generated from spec/ by `npm run generate`; change it there.

import { isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Part of `UserGroupResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/tunnelbypassresponse.md
 */
export interface TunnelBypassResponse {
  readonly ipv4Subnets?: readonly string[]
}

/** Whether a value is a {@link TunnelBypassResponse}. */
export function isTunnelBypassResponse(value: unknown): value is TunnelBypassResponse {
  return isObject(value) && (isArrayWith(value.ipv4Subnets, isString) || !('ipv4Subnets' in value))
}

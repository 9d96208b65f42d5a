// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Part of `UserGroupRequest`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/tunnelbypassrequest.md
 */
export interface TunnelBypassRequest {
  ipv4Subnets?: readonly string[]
}

/** Whether a value is a {@link TunnelBypassRequest}. */
export function isTunnelBypassRequest(value: unknown): value is TunnelBypassRequest {
  return (
    isObject(value) &&
    (isArrayWith(value.ipv4Subnets, isString) || !('ipv4Subnets' in value)) &&
    hasOnlyKeys(value, ['ipv4Subnets'])
  )
}

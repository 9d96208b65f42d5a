// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Request body of `setSubnet` (`PUT /settings/wpc/subnet`). The form of `Subnet` that requests take.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/subnet.md
 */
export interface SubnetRequest {
  ipV4Address?: readonly string[]
  ipV6Address?: readonly string[]
}

/** Whether a value is a {@link SubnetRequest}. */
export function isSubnetRequest(value: unknown): value is SubnetRequest {
  return (
    isObject(value) &&
    (isArrayWith(value.ipV4Address, isString) || !('ipV4Address' in value)) &&
    (isArrayWith(value.ipV6Address, isString) || !('ipV6Address' in value)) &&
    hasOnlyKeys(value, ['ipV4Address', 'ipV6Address'])
  )
}

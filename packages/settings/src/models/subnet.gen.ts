// Generated from spec/ by `npm run generate`; change it there.

import { isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Response of `getSubnet` (`GET /settings/wpc/subnet`) and `setSubnet` (`PUT /settings/wpc/subnet`).
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/subnet.md
 */
export interface Subnet {
  readonly ipV4Address?: readonly string[]
  readonly ipV6Address?: readonly string[]
}

/** Whether a value is a {@link Subnet}. */
export function isSubnet(value: unknown): value is Subnet {
  return (
    isObject(value) &&
    (isArrayWith(value.ipV4Address, isString) || !('ipV4Address' in value)) &&
    (isArrayWith(value.ipV6Address, isString) || !('ipV6Address' in value))
  )
}

// Generated from spec/ by `npm run generate`; change it there.

import { isIpRequest, type IpRequest } from './ip-request.gen.ts'
import { hasOnlyKeys, isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Part of `LocationContextRequest`.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/ipcheckrequest.md
 */
export interface IpCheckRequest {
  /** True: listed addresses may connect; false: they are blocked. */
  allowed: boolean
  /** Addresses. */
  ips: readonly IpRequest[]
}

/** Whether a value is a {@link IpCheckRequest}. */
export function isIpCheckRequest(value: unknown): value is IpCheckRequest {
  return (
    isObject(value) &&
    typeof value.allowed === 'boolean' &&
    isArrayWith(value.ips, isIpRequest) &&
    hasOnlyKeys(value, ['allowed', 'ips'])
  )
}

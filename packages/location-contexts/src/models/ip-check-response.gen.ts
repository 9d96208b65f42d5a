// Generated from spec/ by `npm run generate`; change it there.

import { isIpResponse, type IpResponse } from './ip-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Part of `LocationContextResponse`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/ipcheckresponse.md
 */
export interface IpCheckResponse {
  /** True: listed addresses may connect; false: they are blocked. */
  readonly allowed?: boolean
  /** Addresses. */
  readonly ips?: readonly IpResponse[]
}

/** Whether a value is a {@link IpCheckResponse}. */
export function isIpCheckResponse(value: unknown): value is IpCheckResponse {
  return (
    isObject(value) &&
    (typeof value.allowed === 'boolean' || !('allowed' in value)) &&
    (isArrayWith(value.ips, isIpResponse) || !('ips' in value))
  )
}

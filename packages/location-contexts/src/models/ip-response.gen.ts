// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Part of `IpCheckResponse`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/ipresponse.md
 */
export interface IpResponse {
  /** Address or subnet. */
  readonly ip?: string
  /** Free text. */
  readonly description?: string
}

/** Whether a value is a {@link IpResponse}. */
export function isIpResponse(value: unknown): value is IpResponse {
  return (
    isObject(value) &&
    (typeof value.ip === 'string' || !('ip' in value)) &&
    (typeof value.description === 'string' || !('description' in value))
  )
}

// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Part of `DeviceResponse`.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/platformresponse.html
 */
export interface PlatformResponse {
  readonly os?: string
  /** Operating system version. */
  readonly version?: string
  /** OpenVPN Connect version. In the API since 1.2.0. */
  readonly clientVersion?: string
}

/** Whether a value is a {@link PlatformResponse}. */
export function isPlatformResponse(value: unknown): value is PlatformResponse {
  return (
    isObject(value) &&
    (typeof value.os === 'string' || !('os' in value)) &&
    (typeof value.version === 'string' || !('version' in value)) &&
    (typeof value.clientVersion === 'string' || !('clientVersion' in value))
  )
}

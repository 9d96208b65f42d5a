// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isObject } from './type-guards.gen.ts'

/**
 * Part of `DevicePostureRequest`.
 *
 * Read from the documentation of API version 1.1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/iosrequest.md
 */
export interface IOSRequest {
  /** Whether this OS may connect at all. */
  allowed?: boolean
}

/** Whether a value is a {@link IOSRequest}. */
export function isIOSRequest(value: unknown): value is IOSRequest {
  return (
    isObject(value) &&
    (typeof value.allowed === 'boolean' || !('allowed' in value)) &&
    hasOnlyKeys(value, ['allowed'])
  )
}

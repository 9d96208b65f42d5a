// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Part of `DevicePostureResponse`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/iosresponse.md
 */
export interface IOSResponse {
  /** Whether this OS may connect at all. */
  readonly allowed?: boolean
}

/** Whether a value is a {@link IOSResponse}. */
export function isIOSResponse(value: unknown): value is IOSResponse {
  return isObject(value) && (typeof value.allowed === 'boolean' || !('allowed' in value))
}

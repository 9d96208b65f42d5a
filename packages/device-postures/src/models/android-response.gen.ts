// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Part of `DevicePostureResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/androidresponse.md
 */
export interface AndroidResponse {
  /** Whether this OS may connect at all. */
  readonly allowed?: boolean
}

/** Whether a value is a {@link AndroidResponse}. */
export function isAndroidResponse(value: unknown): value is AndroidResponse {
  return isObject(value) && (typeof value.allowed === 'boolean' || !('allowed' in value))
}

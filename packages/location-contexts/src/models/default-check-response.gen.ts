// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Part of `LocationContextResponse`.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/defaultcheckresponse.md
 */
export interface DefaultCheckResponse {
  /** Outcome when no other check matches. */
  readonly allowed?: boolean
}

/** Whether a value is a {@link DefaultCheckResponse}. */
export function isDefaultCheckResponse(value: unknown): value is DefaultCheckResponse {
  return isObject(value) && (typeof value.allowed === 'boolean' || !('allowed' in value))
}

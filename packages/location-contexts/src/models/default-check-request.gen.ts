// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isObject } from './type-guards.gen.ts'

/**
 * Part of `LocationContextRequest`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/defaultcheckrequest.md
 */
export interface DefaultCheckRequest {
  /** Outcome when no other check matches. */
  allowed: boolean
}

/** Whether a value is a {@link DefaultCheckRequest}. */
export function isDefaultCheckRequest(value: unknown): value is DefaultCheckRequest {
  return isObject(value) && typeof value.allowed === 'boolean' && hasOnlyKeys(value, ['allowed'])
}

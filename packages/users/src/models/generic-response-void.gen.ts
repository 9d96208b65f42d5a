// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Response of `resetUserMfa` (`POST /users/{userId}/reset-mfa`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/genericresponsevoid.md
 */
export interface GenericResponseVoid {
  readonly success?: boolean
  readonly content?: unknown
}

/** Whether a value is a {@link GenericResponseVoid}. */
export function isGenericResponseVoid(value: unknown): value is GenericResponseVoid {
  return isObject(value) && (typeof value.success === 'boolean' || !('success' in value))
}

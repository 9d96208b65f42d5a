// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Part of `AuditLogResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/auditfield.md
 */
export interface AuditField {
  readonly name?: unknown
  readonly oldValue?: unknown
  readonly newValue?: unknown
}

/** Whether a value is a {@link AuditField}. */
export function isAuditField(value: unknown): value is AuditField {
  return isObject(value)
}

// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Part of `AuditLogResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/auditadditionalinfofield.md
 */
export interface AuditAdditionalInfoField {
  readonly name?: unknown
  readonly value?: unknown
}

/** Whether a value is a {@link AuditAdditionalInfoField}. */
export function isAuditAdditionalInfoField(value: unknown): value is AuditAdditionalInfoField {
  return isObject(value)
}

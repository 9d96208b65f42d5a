// Generated from spec/ by `npm run generate`; change it there.

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

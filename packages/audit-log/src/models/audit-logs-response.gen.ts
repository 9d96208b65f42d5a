// Generated from spec/ by `npm run generate`; change it there.

import { isAuditLogResponse, type AuditLogResponse } from './audit-log-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `listAuditLog` (`GET /audit-log`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/auditlogsresponse.md
 */
export interface AuditLogsResponse {
  readonly auditLogs?: readonly AuditLogResponse[]
  /** Missing or empty when there is no more. */
  readonly nextCursor?: string
}

/** Whether a value is a {@link AuditLogsResponse}. */
export function isAuditLogsResponse(value: unknown): value is AuditLogsResponse {
  return (
    isObject(value) &&
    (isArrayWith(value.auditLogs, isAuditLogResponse) || !('auditLogs' in value)) &&
    (typeof value.nextCursor === 'string' || !('nextCursor' in value))
  )
}

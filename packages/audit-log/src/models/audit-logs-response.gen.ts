// Generated from spec/ by `npm run generate`; change it there.

import type { AuditLogResponse } from './audit-log-response.gen.ts'

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

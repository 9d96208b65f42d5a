// Generated from spec/ by `npm run generate`; change it there.

import type { AuditAdditionalInfoField } from './audit-additional-info-field.gen.ts'
import type { AuditField } from './audit-field.gen.ts'

/**
 * Part of `AuditLogsResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/auditlogresponse.md
 */
export interface AuditLogResponse {
  readonly id: string
  readonly tenantId?: string
  /** ISO 8601 date and time. */
  readonly timestamp: string
  readonly initiatorType?: string
  readonly initiatorId?: string
  readonly initiatorFirstName?: string
  readonly initiatorLastName?: string
  readonly initiatorEmail?: string
  readonly initiatorName?: string
  readonly initiatorPublicIp?: string
  readonly initiatorAttributes?: Readonly<Record<string, string>>
  readonly operation?: string
  readonly entityType?: string
  readonly entityId?: string
  readonly entityName?: string
  readonly entityParentType?: string
  readonly entityParentId?: string
  readonly entityParentName?: string
  readonly description?: string
  readonly requestId?: string
  readonly additionalInfo?: readonly AuditAdditionalInfoField[]
  readonly fields?: readonly AuditField[]
  readonly initiatorDeleted?: boolean
}

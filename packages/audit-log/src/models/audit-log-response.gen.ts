// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import {
  auditAdditionalInfoFieldSchema,
  type AuditAdditionalInfoField,
} from './audit-additional-info-field.gen.ts'
import { auditFieldSchema, type AuditField } from './audit-field.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

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

export const auditLogResponseSchema: z.ZodType<AuditLogResponse> = z.looseObject({
  id: z.string(),
  tenantId: z.string().exactOptional(),
  timestamp: z.string(),
  initiatorType: z.string().exactOptional(),
  initiatorId: z.string().exactOptional(),
  initiatorFirstName: z.string().exactOptional(),
  initiatorLastName: z.string().exactOptional(),
  initiatorEmail: z.string().exactOptional(),
  initiatorName: z.string().exactOptional(),
  initiatorPublicIp: z.string().exactOptional(),
  initiatorAttributes: z.record(z.string(), z.string()).exactOptional(),
  operation: z.string().exactOptional(),
  entityType: z.string().exactOptional(),
  entityId: z.string().exactOptional(),
  entityName: z.string().exactOptional(),
  entityParentType: z.string().exactOptional(),
  entityParentId: z.string().exactOptional(),
  entityParentName: z.string().exactOptional(),
  description: z.string().exactOptional(),
  requestId: z.string().exactOptional(),
  additionalInfo: z.array(auditAdditionalInfoFieldSchema).exactOptional(),
  fields: z.array(auditFieldSchema).exactOptional(),
  initiatorDeleted: z.boolean().exactOptional(),
} satisfies ShapeOf<AuditLogResponse>)

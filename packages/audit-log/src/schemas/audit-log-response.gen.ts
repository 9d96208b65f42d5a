// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { AuditLogResponse } from '../models/audit-log-response.gen.ts'
import { auditAdditionalInfoFieldSchema } from './audit-additional-info-field.gen.ts'
import { auditFieldSchema } from './audit-field.gen.ts'
import type { Shape } from './shape.gen.ts'

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
} satisfies Shape<AuditLogResponse>)

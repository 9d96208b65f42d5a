// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { AuditLogsResponse } from '../models/audit-logs-response.gen.ts'
import { auditLogResponseSchema } from './audit-log-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const auditLogsResponseSchema: z.ZodType<AuditLogsResponse> = z.looseObject({
  auditLogs: z.array(auditLogResponseSchema).exactOptional(),
  nextCursor: z.string().exactOptional(),
} satisfies Shape<AuditLogsResponse>)

// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import { isAuditLogsResponse, type AuditLogsResponse } from './audit-logs-response.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const auditLogsResponse: LazyModel<AuditLogsResponse> = {
  name: 'AuditLogsResponse',
  kind: 'response',
  check: isAuditLogsResponse,
  explain: async () => (await load()).auditLogsResponse.schema,
}

// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import type { AuditLogsResponse } from './audit-logs-response.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const auditLogsResponse: LazyModel<AuditLogsResponse> = {
  name: 'AuditLogsResponse',
  kind: 'response',
  explain: async () => (await load()).auditLogsResponse.schema,
}

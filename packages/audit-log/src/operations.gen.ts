// Generated from spec/ by `npm run generate`; change it there.

import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type * as models from './models/model-table.gen.ts'
import type { AuditLogsResponse } from './models/index.gen.ts'

// The models are loaded with the first body or check, and zod where one has to be explained.
const operation = operations<typeof models>(() => import('./models/model-table.gen.ts'))

/** Read audit log entries, in batches with a cursor: `GET /audit-log` */
export const listAuditLog: Operation<
  {
    readonly startDate?: string | undefined
    readonly endDate?: string | undefined
    readonly size?: number | undefined
    readonly initiatorId?: string | undefined
    readonly cursor?: string | undefined
  },
  AuditLogsResponse
> = operation({
  id: 'listAuditLog',
  method: 'GET',
  path: '/audit-log',
  since: '1.1.6',
  query: {
    startDate: { kind: 'string?', format: 'date-time' },
    endDate: { kind: 'string?', format: 'date-time' },
    size: { kind: 'integer?', minimum: 1, maximum: 100 },
    initiatorId: 'string?',
    cursor: 'string?',
  },
  response: 'auditLogsResponse',
})

/** Every contract of this package. */
export const allOperations: readonly Contract[] = [listAuditLog]

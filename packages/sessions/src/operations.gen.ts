// Generated from spec/ by `npm run generate`; change it there.

import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type * as models from './models/model-table.gen.ts'
import type { SessionsResponse } from './models/index.gen.ts'

// The models are loaded with the first body or check, and zod where one has to be explained.
const operation = operations<typeof models>(() => import('./models/model-table.gen.ts'))

/** List VPN sessions by cursor, at most 100 at a time: `GET /sessions` */
export const listSessions: Operation<
  {
    readonly startDate?: string | undefined
    readonly endDate?: string | undefined
    readonly status?: string | undefined
    readonly returnOnlyNew?: boolean | undefined
    readonly size?: number | undefined
    readonly cursor?: string | undefined
  },
  SessionsResponse
> = operation({
  id: 'listSessions',
  method: 'GET',
  path: '/sessions',
  query: {
    startDate: { kind: 'string?', format: 'date-time' },
    endDate: { kind: 'string?', format: 'date-time' },
    status: 'string?',
    returnOnlyNew: 'boolean?',
    size: { kind: 'integer?', minimum: 1, maximum: 100 },
    cursor: 'string?',
  },
  response: 'sessionsResponse',
})

/** Every contract of this package. */
export const allOperations: readonly Contract[] = [listSessions]

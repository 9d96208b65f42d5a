// Generated from spec/ by `npm run generate`; change it there.

import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type * as models from './models/model-table.gen.ts'
import type { ListRegionsResponse } from './models/index.gen.ts'

// The models are loaded with the first body or check, and zod where one has to be explained.
const operation = operations<typeof models>(() => import('./models/model-table.gen.ts'))

/** List all VPN regions (not paged): `GET /regions` */
export const listRegions: Operation<Record<string, never>, ListRegionsResponse> = operation({
  id: 'listRegions',
  method: 'GET',
  path: '/regions',
  response: 'listRegionsResponse',
})

/** Every contract of this package. */
export const allOperations: readonly Contract[] = [listRegions]

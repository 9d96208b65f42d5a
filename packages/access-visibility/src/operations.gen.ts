// Generated from spec/ by `npm run generate`; change it there.

import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type * as models from './models/model-table.gen.ts'
import type { GetAccessVisibilityEnabledResponse } from './models/index.gen.ts'

// The models are loaded with the first body or check, and zod where one has to be explained.
const operation = operations<typeof models>(() => import('./models/model-table.gen.ts'))

/** Turn Access Visibility off: `PUT /access-visibility/disable` */
export const disableAccessVisibility: Operation<Record<string, never>, void> = operation({
  id: 'disableAccessVisibility',
  method: 'PUT',
  path: '/access-visibility/disable',
  since: '1.1.1',
})

/** Turn Access Visibility on: `PUT /access-visibility/enable` */
export const enableAccessVisibility: Operation<Record<string, never>, void> = operation({
  id: 'enableAccessVisibility',
  method: 'PUT',
  path: '/access-visibility/enable',
  since: '1.1.1',
})

/** Tell whether Access Visibility is on: `GET /access-visibility/enabled` */
export const getAccessVisibilityEnabled: Operation<
  Record<string, never>,
  GetAccessVisibilityEnabledResponse
> = operation({
  id: 'getAccessVisibilityEnabled',
  method: 'GET',
  path: '/access-visibility/enabled',
  since: '1.1.1',
  response: 'getAccessVisibilityEnabledResponse',
})

/** Every contract of this package. */
export const allOperations: readonly Contract[] = [
  disableAccessVisibility,
  enableAccessVisibility,
  getAccessVisibilityEnabled,
]

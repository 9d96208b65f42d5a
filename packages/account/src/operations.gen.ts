// Generated from spec/ by `npm run generate`; change it there.

import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type * as models from './models/model-table.gen.ts'
import type { AuthCredentials } from './models/index.gen.ts'

// The models are loaded with the first body or check, and zod where one has to be explained.
const operation = operations<typeof models>(() => import('./models/model-table.gen.ts'))

/** Create a further Cloud ID under the subscription of the calling account; returns API credentials for it: `POST /account/cloud-id` */
export const createCloudId: Operation<{ readonly id: string }, AuthCredentials> = operation({
  id: 'createCloudId',
  method: 'POST',
  path: '/account/cloud-id',
  since: '1.1.6',
  query: { id: 'string' },
  response: 'authCredentials',
  secrets: ['clientSecret'],
})

/** Every contract of this package. */
export const allOperations: readonly Contract[] = [createCloudId]

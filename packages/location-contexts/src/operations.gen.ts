// Generated from spec/ by `npm run generate`; change it there.

import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type * as models from './models/model-table.gen.ts'
import type {
  LocationContextRequest,
  LocationContextResponse,
  PageLocationContextResponse,
} from './models/index.gen.ts'

// The models are loaded with the first body or check, and zod where one has to be explained.
const operation = operations<typeof models>(() => import('./models/model-table.gen.ts'))

/** List location context policies, one page: `GET /location-contexts` */
export const listLocationContexts: Operation<
  { readonly page?: number | undefined; readonly size?: number | undefined },
  PageLocationContextResponse
> = operation({
  id: 'listLocationContexts',
  method: 'GET',
  path: '/location-contexts',
  query: { page: 'integer?', size: { kind: 'integer?', minimum: 1, maximum: 1000 } },
  response: 'pageLocationContextResponse',
})

/** Create a location context policy: `POST /location-contexts` */
export const createLocationContext: Operation<
  { readonly body: LocationContextRequest },
  LocationContextResponse
> = operation({
  id: 'createLocationContext',
  method: 'POST',
  path: '/location-contexts',
  body: 'locationContextRequest',
  response: 'locationContextResponse',
})

/** Read one location context policy: `GET /location-contexts/{id}` */
export const getLocationContext: Operation<{ readonly id: string }, LocationContextResponse> = operation({
  id: 'getLocationContext',
  method: 'GET',
  path: '/location-contexts/{id}',
  response: 'locationContextResponse',
})

/** Replace a location context policy: `PUT /location-contexts/{id}` */
export const updateLocationContext: Operation<
  { readonly id: string; readonly body: LocationContextRequest },
  LocationContextResponse
> = operation({
  id: 'updateLocationContext',
  method: 'PUT',
  path: '/location-contexts/{id}',
  body: 'locationContextRequest',
  response: 'locationContextResponse',
})

/** Delete a location context policy: `DELETE /location-contexts/{id}` */
export const deleteLocationContext: Operation<{ readonly id: string }, void> = operation({
  id: 'deleteLocationContext',
  method: 'DELETE',
  path: '/location-contexts/{id}',
})

/** Every contract of this package. */
export const allOperations: readonly Contract[] = [
  listLocationContexts,
  createLocationContext,
  getLocationContext,
  updateLocationContext,
  deleteLocationContext,
]

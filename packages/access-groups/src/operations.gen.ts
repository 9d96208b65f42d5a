// Generated from spec/ by `npm run generate`; change it there.

import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type * as models from './models/model-table.gen.ts'
import type {
  AccessGroupRequest,
  AccessGroupResponse,
  AccessItemDestinationRequest,
  AccessItemSourceRequest,
  PageAccessGroupResponse,
} from './models/index.gen.ts'

// The models are loaded with the first body or check, and zod where one has to be explained.
const operation = operations<typeof models>(() => import('./models/model-table.gen.ts'))

/** List access groups, one page: `GET /access-groups` */
export const listAccessGroups: Operation<
  { readonly page?: number | undefined; readonly size?: number | undefined },
  PageAccessGroupResponse
> = operation({
  id: 'listAccessGroups',
  method: 'GET',
  path: '/access-groups',
  query: { page: 'integer?', size: { kind: 'integer?', minimum: 1, maximum: 1000 } },
  response: 'pageAccessGroupResponse',
})

/** Create an access group: `POST /access-groups` */
export const createAccessGroup: Operation<{ readonly body: AccessGroupRequest }, AccessGroupResponse> =
  operation({
    id: 'createAccessGroup',
    method: 'POST',
    path: '/access-groups',
    body: 'accessGroupRequest',
    response: 'accessGroupResponse',
  })

/** Read one access group: `GET /access-groups/{id}` */
export const getAccessGroup: Operation<{ readonly id: string }, AccessGroupResponse> = operation({
  id: 'getAccessGroup',
  method: 'GET',
  path: '/access-groups/{id}',
  response: 'accessGroupResponse',
})

/** Replace an access group: `PUT /access-groups/{id}` */
export const updateAccessGroup: Operation<
  { readonly id: string; readonly body: AccessGroupRequest },
  AccessGroupResponse
> = operation({
  id: 'updateAccessGroup',
  method: 'PUT',
  path: '/access-groups/{id}',
  body: 'accessGroupRequest',
  response: 'accessGroupResponse',
})

/** Delete an access group: `DELETE /access-groups/{id}` */
export const deleteAccessGroup: Operation<{ readonly id: string }, void> = operation({
  id: 'deleteAccessGroup',
  method: 'DELETE',
  path: '/access-groups/{id}',
})

/** Add one destination item: `POST /access-groups/{id}/destination` */
export const addAccessGroupDestination: Operation<
  { readonly id: string; readonly body: AccessItemDestinationRequest },
  AccessGroupResponse
> = operation({
  id: 'addAccessGroupDestination',
  method: 'POST',
  path: '/access-groups/{id}/destination',
  body: 'accessItemDestinationRequest',
  response: 'accessGroupResponse',
})

/** Remove destination items selected by type, parent and child: `DELETE /access-groups/{id}/destination` */
export const removeAccessGroupDestination: Operation<
  {
    readonly id: string
    readonly type: 'USER_GROUP' | 'NETWORK_SERVICE' | 'HOST_SERVICE' | 'PUBLISHED_SERVICE'
    readonly parentId?: string | undefined
    readonly childId?: string | undefined
  },
  AccessGroupResponse
> = operation({
  id: 'removeAccessGroupDestination',
  method: 'DELETE',
  path: '/access-groups/{id}/destination',
  query: {
    type: ['USER_GROUP', 'NETWORK_SERVICE', 'HOST_SERVICE', 'PUBLISHED_SERVICE'],
    parentId: 'string?',
    childId: 'string?',
  },
  response: 'accessGroupResponse',
})

/** Add one source item: `POST /access-groups/{id}/source` */
export const addAccessGroupSource: Operation<
  { readonly id: string; readonly body: AccessItemSourceRequest },
  AccessGroupResponse
> = operation({
  id: 'addAccessGroupSource',
  method: 'POST',
  path: '/access-groups/{id}/source',
  body: 'accessItemSourceRequest',
  response: 'accessGroupResponse',
})

/** Remove source items selected by type, parent and child: `DELETE /access-groups/{id}/source` */
export const removeAccessGroupSource: Operation<
  {
    readonly id: string
    readonly type: 'USER_GROUP' | 'NETWORK' | 'NETWORK_SERVICE' | 'HOST'
    readonly parentId?: string | undefined
    readonly childId?: string | undefined
  },
  AccessGroupResponse
> = operation({
  id: 'removeAccessGroupSource',
  method: 'DELETE',
  path: '/access-groups/{id}/source',
  query: {
    type: ['USER_GROUP', 'NETWORK', 'NETWORK_SERVICE', 'HOST'],
    parentId: 'string?',
    childId: 'string?',
  },
  response: 'accessGroupResponse',
})

/** Every contract of this package. */
export const allOperations: readonly Contract[] = [
  listAccessGroups,
  createAccessGroup,
  getAccessGroup,
  updateAccessGroup,
  deleteAccessGroup,
  addAccessGroupDestination,
  removeAccessGroupDestination,
  addAccessGroupSource,
  removeAccessGroupSource,
]

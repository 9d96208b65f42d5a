// Generated from spec/ by `npm run generate`; change it there.

import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type * as models from './models/model-table.gen.ts'
import type { PageUserGroupResponse, UserGroupRequest, UserGroupResponse } from './models/index.gen.ts'

// The models are loaded with the first body or check, and zod where one has to be explained.
const operation = operations<typeof models>(() => import('./models/model-table.gen.ts'))

/** List user groups, one page at a time: `GET /user-groups` */
export const listUserGroups: Operation<
  { readonly page?: number | undefined; readonly size?: number | undefined },
  PageUserGroupResponse
> = operation({
  id: 'listUserGroups',
  method: 'GET',
  path: '/user-groups',
  query: { page: 'integer?', size: { kind: 'integer?', minimum: 1, maximum: 1000 } },
  response: 'pageUserGroupResponse',
})

/** Create a user group: `POST /user-groups` */
export const createUserGroup: Operation<{ readonly body: UserGroupRequest }, UserGroupResponse> = operation({
  id: 'createUserGroup',
  method: 'POST',
  path: '/user-groups',
  body: 'userGroupRequest',
  response: 'userGroupResponse',
})

/** Read one user group: `GET /user-groups/{id}` */
export const getUserGroup: Operation<{ readonly id: string }, UserGroupResponse> = operation({
  id: 'getUserGroup',
  method: 'GET',
  path: '/user-groups/{id}',
  since: '1.1.0',
  response: 'userGroupResponse',
})

/** Change a user group: `PUT /user-groups/{id}` */
export const updateUserGroup: Operation<
  { readonly id: string; readonly body: UserGroupRequest },
  UserGroupResponse
> = operation({
  id: 'updateUserGroup',
  method: 'PUT',
  path: '/user-groups/{id}',
  body: 'userGroupRequest',
  response: 'userGroupResponse',
})

/** Remove a user group: `DELETE /user-groups/{id}` */
export const deleteUserGroup: Operation<{ readonly id: string }, void> = operation({
  id: 'deleteUserGroup',
  method: 'DELETE',
  path: '/user-groups/{id}',
})

/** Every contract of this package. */
export const allOperations: readonly Contract[] = [
  listUserGroups,
  createUserGroup,
  getUserGroup,
  updateUserGroup,
  deleteUserGroup,
]

// Generated from spec/ by `npm run generate`; change it there.

import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type * as models from './models/model-table.gen.ts'
import type {
  GenericResponseVoid,
  PageUserResponse,
  UserCreateRequest,
  UserResponse,
  UserUpdateRequest,
} from './models/index.gen.ts'

// The models are loaded with the first body or check, and zod where one has to be explained.
const operation = operations<typeof models>(() => import('./models/model-table.gen.ts'))

/** List users, one page at a time: `GET /users` */
export const listUsers: Operation<
  { readonly page?: number | undefined; readonly size?: number | undefined },
  PageUserResponse
> = operation({
  id: 'listUsers',
  method: 'GET',
  path: '/users',
  query: { page: 'integer?', size: { kind: 'integer?', minimum: 1, maximum: 1000 } },
  response: 'pageUserResponse',
})

/** Create a local user, optionally with devices: `POST /users` */
export const createUser: Operation<{ readonly body: UserCreateRequest }, UserResponse> = operation({
  id: 'createUser',
  method: 'POST',
  path: '/users',
  body: 'userCreateRequest',
  response: 'userResponse',
})

/** Read one user by id: `GET /users/{id}` */
export const getUser: Operation<{ readonly id: string }, UserResponse> = operation({
  id: 'getUser',
  method: 'GET',
  path: '/users/{id}',
  response: 'userResponse',
})

/** Change a local user: `PUT /users/{id}` */
export const updateUser: Operation<{ readonly id: string; readonly body: UserUpdateRequest }, UserResponse> =
  operation({
    id: 'updateUser',
    method: 'PUT',
    path: '/users/{id}',
    body: 'userUpdateRequest',
    response: 'userResponse',
  })

/** Remove a user: `DELETE /users/{id}` */
export const deleteUser: Operation<{ readonly id: string }, void> = operation({
  id: 'deleteUser',
  method: 'DELETE',
  path: '/users/{id}',
})

/** Reactivate a user and give access back: `PUT /users/{id}/activate` */
export const activateUser: Operation<{ readonly id: string }, void> = operation({
  id: 'activateUser',
  method: 'PUT',
  path: '/users/{id}/activate',
  since: '1.1.1',
})

/** Oblige the user to choose a new password; ends current sessions: `POST /users/{id}/force-password-change`. Repeatable: sets a state: the password has to be changed; a session that begins between two attempts ends, too. */
export const forceUserPasswordChange: Operation<{ readonly id: string }, void> = operation({
  id: 'forceUserPasswordChange',
  method: 'POST',
  path: '/users/{id}/force-password-change',
  since: '1.2.3',
  repeatable: true,
})

/** Send the invitation e-mail again: `POST /users/{id}/resend-invitation` */
export const resendUserInvitation: Operation<{ readonly id: string }, void> = operation({
  id: 'resendUserInvitation',
  method: 'POST',
  path: '/users/{id}/resend-invitation',
})

/** Suspend a user and withdraw access: `PUT /users/{id}/suspend` */
export const suspendUser: Operation<{ readonly id: string }, void> = operation({
  id: 'suspendUser',
  method: 'PUT',
  path: '/users/{id}/suspend',
  since: '1.1.1',
})

/** Drop every MFA method set up by the user: `POST /users/{userId}/reset-mfa`. Repeatable: sets a state: no second factor is set up; one that is set up between two attempts is dropped, too. */
export const resetUserMfa: Operation<{ readonly userId: string }, GenericResponseVoid> = operation({
  id: 'resetUserMfa',
  method: 'POST',
  path: '/users/{userId}/reset-mfa',
  response: 'genericResponseVoid',
  repeatable: true,
})

/** Every contract of this package. */
export const allOperations: readonly Contract[] = [
  listUsers,
  createUser,
  getUser,
  updateUser,
  deleteUser,
  activateUser,
  forceUserPasswordChange,
  resendUserInvitation,
  suspendUser,
  resetUserMfa,
]

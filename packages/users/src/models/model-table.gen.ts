// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import { isGenericResponseVoid, type GenericResponseVoid } from './generic-response-void.gen.ts'
import { isPageUserResponse, type PageUserResponse } from './page-user-response.gen.ts'
import { isUserCreateRequest, type UserCreateRequest } from './user-create-request.gen.ts'
import { isUserResponse, type UserResponse } from './user-response.gen.ts'
import { isUserUpdateRequest, type UserUpdateRequest } from './user-update-request.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const genericResponseVoid: LazyModel<GenericResponseVoid> = {
  name: 'GenericResponseVoid',
  kind: 'response',
  check: isGenericResponseVoid,
  explain: async () => (await load()).genericResponseVoid.schema,
}

export const pageUserResponse: LazyModel<PageUserResponse> = {
  name: 'PageUserResponse',
  kind: 'response',
  check: isPageUserResponse,
  explain: async () => (await load()).pageUserResponse.schema,
}

export const userCreateRequest: LazyModel<UserCreateRequest> = {
  name: 'UserCreateRequest',
  kind: 'request',
  since: { secondaryGroupIds: '1.1.3' },
  check: isUserCreateRequest,
  explain: async () => (await load()).userCreateRequest.schema,
}

export const userResponse: LazyModel<UserResponse> = {
  name: 'UserResponse',
  kind: 'response',
  check: isUserResponse,
  explain: async () => (await load()).userResponse.schema,
}

export const userUpdateRequest: LazyModel<UserUpdateRequest> = {
  name: 'UserUpdateRequest',
  kind: 'request',
  since: { secondaryGroupIds: '1.1.3' },
  check: isUserUpdateRequest,
  explain: async () => (await load()).userUpdateRequest.schema,
}

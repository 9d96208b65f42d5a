// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import type { GenericResponseVoid } from './generic-response-void.gen.ts'
import type { PageUserResponse } from './page-user-response.gen.ts'
import type { UserCreateRequest } from './user-create-request.gen.ts'
import type { UserResponse } from './user-response.gen.ts'
import type { UserUpdateRequest } from './user-update-request.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const genericResponseVoid: LazyModel<GenericResponseVoid> = {
  name: 'GenericResponseVoid',
  kind: 'response',
  explain: async () => (await load()).genericResponseVoid.schema,
}

export const pageUserResponse: LazyModel<PageUserResponse> = {
  name: 'PageUserResponse',
  kind: 'response',
  explain: async () => (await load()).pageUserResponse.schema,
}

export const userCreateRequest: LazyModel<UserCreateRequest> = {
  name: 'UserCreateRequest',
  kind: 'request',
  since: { secondaryGroupIds: '1.1.3' },
  explain: async () => (await load()).userCreateRequest.schema,
}

export const userResponse: LazyModel<UserResponse> = {
  name: 'UserResponse',
  kind: 'response',
  explain: async () => (await load()).userResponse.schema,
}

export const userUpdateRequest: LazyModel<UserUpdateRequest> = {
  name: 'UserUpdateRequest',
  kind: 'request',
  since: { secondaryGroupIds: '1.1.3' },
  explain: async () => (await load()).userUpdateRequest.schema,
}

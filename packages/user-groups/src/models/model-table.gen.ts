// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import { isPageUserGroupResponse, type PageUserGroupResponse } from './page-user-group-response.gen.ts'
import { isUserGroupRequest, type UserGroupRequest } from './user-group-request.gen.ts'
import { isUserGroupResponse, type UserGroupResponse } from './user-group-response.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const pageUserGroupResponse: LazyModel<PageUserGroupResponse> = {
  name: 'PageUserGroupResponse',
  kind: 'response',
  check: isPageUserGroupResponse,
  explain: async () => (await load()).pageUserGroupResponse.schema,
}

export const userGroupRequest: LazyModel<UserGroupRequest> = {
  name: 'UserGroupRequest',
  kind: 'request',
  since: { tunnelBypass: '1.2.3' },
  check: isUserGroupRequest,
  explain: async () => (await load()).userGroupRequest.schema,
}

export const userGroupResponse: LazyModel<UserGroupResponse> = {
  name: 'UserGroupResponse',
  kind: 'response',
  check: isUserGroupResponse,
  explain: async () => (await load()).userGroupResponse.schema,
}

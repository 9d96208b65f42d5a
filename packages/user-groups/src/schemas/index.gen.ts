// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core/model'
import { pageUserGroupResponseSchema } from './page-user-group-response.gen.ts'
import type { PageUserGroupResponse } from '../models/page-user-group-response.gen.ts'
import { tunnelBypassRequestSchema } from './tunnel-bypass-request.gen.ts'
import type { TunnelBypassRequest } from '../models/tunnel-bypass-request.gen.ts'
import { tunnelBypassResponseSchema } from './tunnel-bypass-response.gen.ts'
import type { TunnelBypassResponse } from '../models/tunnel-bypass-response.gen.ts'
import { userGroupRequestSchema } from './user-group-request.gen.ts'
import type { UserGroupRequest } from '../models/user-group-request.gen.ts'
import { userGroupResponseSchema } from './user-group-response.gen.ts'
import type { UserGroupResponse } from '../models/user-group-response.gen.ts'

export type { PageUserGroupResponse } from '../models/page-user-group-response.gen.ts'
export type { TunnelBypassRequest } from '../models/tunnel-bypass-request.gen.ts'
export type { TunnelBypassResponse } from '../models/tunnel-bypass-response.gen.ts'
export type { UserGroupRequest } from '../models/user-group-request.gen.ts'
export type { UserGroupResponse } from '../models/user-group-response.gen.ts'

/** Checks and writes {@link PageUserGroupResponse}. */
export const pageUserGroupResponse: Model<PageUserGroupResponse> = defineModel({
  name: 'PageUserGroupResponse',
  kind: 'response',
  schema: pageUserGroupResponseSchema,
})

/** Checks and writes {@link TunnelBypassRequest}. */
export const tunnelBypassRequest: Model<TunnelBypassRequest> = defineModel({
  name: 'TunnelBypassRequest',
  kind: 'request',
  schema: tunnelBypassRequestSchema,
})

/** Checks and writes {@link TunnelBypassResponse}. */
export const tunnelBypassResponse: Model<TunnelBypassResponse> = defineModel({
  name: 'TunnelBypassResponse',
  kind: 'response',
  schema: tunnelBypassResponseSchema,
})

/** Checks and writes {@link UserGroupRequest}. */
export const userGroupRequest: Model<UserGroupRequest> = defineModel({
  name: 'UserGroupRequest',
  kind: 'request',
  schema: userGroupRequestSchema,
  since: { tunnelBypass: '1.2.3' },
})

/** Checks and writes {@link UserGroupResponse}. */
export const userGroupResponse: Model<UserGroupResponse> = defineModel({
  name: 'UserGroupResponse',
  kind: 'response',
  schema: userGroupResponseSchema,
})

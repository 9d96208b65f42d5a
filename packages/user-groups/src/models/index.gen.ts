// Generated from spec/ by `npm run generate`; change it there.

export type { PageUserGroupResponse } from './page-user-group-response.gen.ts'
export type { TunnelBypassRequest } from './tunnel-bypass-request.gen.ts'
export type { TunnelBypassResponse } from './tunnel-bypass-response.gen.ts'
export type { UserGroupRequest } from './user-group-request.gen.ts'
export type { UserGroupResponse } from './user-group-response.gen.ts'

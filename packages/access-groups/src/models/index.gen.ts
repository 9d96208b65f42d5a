// Generated from spec/ by `npm run generate`; change it there.

export type { AccessGroupRequest } from './access-group-request.gen.ts'
export type { AccessGroupResponse } from './access-group-response.gen.ts'
export type { AccessItemDestinationRequest } from './access-item-destination-request.gen.ts'
export type { AccessItemDestinationResponse } from './access-item-destination-response.gen.ts'
export type { AccessItemSourceRequest } from './access-item-source-request.gen.ts'
export type { AccessItemSourceResponse } from './access-item-source-response.gen.ts'
export type { PageAccessGroupResponse } from './page-access-group-response.gen.ts'

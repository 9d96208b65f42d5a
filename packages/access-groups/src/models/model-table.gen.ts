// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import type { AccessGroupRequest } from './access-group-request.gen.ts'
import type { AccessGroupResponse } from './access-group-response.gen.ts'
import type { AccessItemDestinationRequest } from './access-item-destination-request.gen.ts'
import type { AccessItemSourceRequest } from './access-item-source-request.gen.ts'
import type { PageAccessGroupResponse } from './page-access-group-response.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const accessGroupRequest: LazyModel<AccessGroupRequest> = {
  name: 'AccessGroupRequest',
  kind: 'request',
  explain: async () => (await load()).accessGroupRequest.schema,
}

export const accessGroupResponse: LazyModel<AccessGroupResponse> = {
  name: 'AccessGroupResponse',
  kind: 'response',
  explain: async () => (await load()).accessGroupResponse.schema,
}

export const accessItemDestinationRequest: LazyModel<AccessItemDestinationRequest> = {
  name: 'AccessItemDestinationRequest',
  kind: 'request',
  explain: async () => (await load()).accessItemDestinationRequest.schema,
}

export const accessItemSourceRequest: LazyModel<AccessItemSourceRequest> = {
  name: 'AccessItemSourceRequest',
  kind: 'request',
  explain: async () => (await load()).accessItemSourceRequest.schema,
}

export const pageAccessGroupResponse: LazyModel<PageAccessGroupResponse> = {
  name: 'PageAccessGroupResponse',
  kind: 'response',
  explain: async () => (await load()).pageAccessGroupResponse.schema,
}

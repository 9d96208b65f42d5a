// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import { isAccessGroupRequest, type AccessGroupRequest } from './access-group-request.gen.ts'
import { isAccessGroupResponse, type AccessGroupResponse } from './access-group-response.gen.ts'
import {
  isAccessItemDestinationRequest,
  type AccessItemDestinationRequest,
} from './access-item-destination-request.gen.ts'
import { isAccessItemSourceRequest, type AccessItemSourceRequest } from './access-item-source-request.gen.ts'
import { isPageAccessGroupResponse, type PageAccessGroupResponse } from './page-access-group-response.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const accessGroupRequest: LazyModel<AccessGroupRequest> = {
  name: 'AccessGroupRequest',
  kind: 'request',
  check: isAccessGroupRequest,
  explain: async () => (await load()).accessGroupRequest.schema,
}

export const accessGroupResponse: LazyModel<AccessGroupResponse> = {
  name: 'AccessGroupResponse',
  kind: 'response',
  check: isAccessGroupResponse,
  explain: async () => (await load()).accessGroupResponse.schema,
}

export const accessItemDestinationRequest: LazyModel<AccessItemDestinationRequest> = {
  name: 'AccessItemDestinationRequest',
  kind: 'request',
  check: isAccessItemDestinationRequest,
  explain: async () => (await load()).accessItemDestinationRequest.schema,
}

export const accessItemSourceRequest: LazyModel<AccessItemSourceRequest> = {
  name: 'AccessItemSourceRequest',
  kind: 'request',
  check: isAccessItemSourceRequest,
  explain: async () => (await load()).accessItemSourceRequest.schema,
}

export const pageAccessGroupResponse: LazyModel<PageAccessGroupResponse> = {
  name: 'PageAccessGroupResponse',
  kind: 'response',
  check: isPageAccessGroupResponse,
  explain: async () => (await load()).pageAccessGroupResponse.schema,
}

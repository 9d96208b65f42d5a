// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import { isLocationContextRequest, type LocationContextRequest } from './location-context-request.gen.ts'
import { isLocationContextResponse, type LocationContextResponse } from './location-context-response.gen.ts'
import {
  isPageLocationContextResponse,
  type PageLocationContextResponse,
} from './page-location-context-response.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const locationContextRequest: LazyModel<LocationContextRequest> = {
  name: 'LocationContextRequest',
  kind: 'request',
  check: isLocationContextRequest,
  explain: async () => (await load()).locationContextRequest.schema,
}

export const locationContextResponse: LazyModel<LocationContextResponse> = {
  name: 'LocationContextResponse',
  kind: 'response',
  check: isLocationContextResponse,
  explain: async () => (await load()).locationContextResponse.schema,
}

export const pageLocationContextResponse: LazyModel<PageLocationContextResponse> = {
  name: 'PageLocationContextResponse',
  kind: 'response',
  check: isPageLocationContextResponse,
  explain: async () => (await load()).pageLocationContextResponse.schema,
}

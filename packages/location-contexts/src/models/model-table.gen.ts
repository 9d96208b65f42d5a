// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import type { LocationContextRequest } from './location-context-request.gen.ts'
import type { LocationContextResponse } from './location-context-response.gen.ts'
import type { PageLocationContextResponse } from './page-location-context-response.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const locationContextRequest: LazyModel<LocationContextRequest> = {
  name: 'LocationContextRequest',
  kind: 'request',
  explain: async () => (await load()).locationContextRequest.schema,
}

export const locationContextResponse: LazyModel<LocationContextResponse> = {
  name: 'LocationContextResponse',
  kind: 'response',
  explain: async () => (await load()).locationContextResponse.schema,
}

export const pageLocationContextResponse: LazyModel<PageLocationContextResponse> = {
  name: 'PageLocationContextResponse',
  kind: 'response',
  explain: async () => (await load()).pageLocationContextResponse.schema,
}

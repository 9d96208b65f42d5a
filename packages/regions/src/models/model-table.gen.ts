// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import { isListRegionsResponse, type ListRegionsResponse } from './inline-values.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const listRegionsResponse: LazyModel<ListRegionsResponse> = {
  name: 'ListRegionsResponse',
  kind: 'response',
  check: isListRegionsResponse,
  explain: async () => (await load()).listRegionsResponse.schema,
}

// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import {
  isGetAccessVisibilityEnabledResponse,
  type GetAccessVisibilityEnabledResponse,
} from './inline-values.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const getAccessVisibilityEnabledResponse: LazyModel<GetAccessVisibilityEnabledResponse> = {
  name: 'GetAccessVisibilityEnabledResponse',
  kind: 'response',
  check: isGetAccessVisibilityEnabledResponse,
  explain: async () => (await load()).getAccessVisibilityEnabledResponse.schema,
}

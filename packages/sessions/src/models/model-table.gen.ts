// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import { isSessionsResponse, type SessionsResponse } from './sessions-response.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const sessionsResponse: LazyModel<SessionsResponse> = {
  name: 'SessionsResponse',
  kind: 'response',
  check: isSessionsResponse,
  explain: async () => (await load()).sessionsResponse.schema,
}

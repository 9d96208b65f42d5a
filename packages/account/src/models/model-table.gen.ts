// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import { isAuthCredentials, type AuthCredentials } from './auth-credentials.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const authCredentials: LazyModel<AuthCredentials> = {
  name: 'AuthCredentials',
  kind: 'response',
  check: isAuthCredentials,
  explain: async () => (await load()).authCredentials.schema,
}

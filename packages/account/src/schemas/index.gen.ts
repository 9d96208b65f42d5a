// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core/model'
import { authCredentialsSchema } from './auth-credentials.gen.ts'
import type { AuthCredentials } from '../models/auth-credentials.gen.ts'

export type { AuthCredentials } from '../models/auth-credentials.gen.ts'

/** Checks and writes {@link AuthCredentials}. */
export const authCredentials: Model<AuthCredentials> = defineModel({
  name: 'AuthCredentials',
  kind: 'response',
  schema: authCredentialsSchema,
})

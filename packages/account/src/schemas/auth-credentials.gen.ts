// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { AuthCredentials } from '../models/auth-credentials.gen.ts'
import { secretSchema } from './secret-schemas.gen.ts'
import type { Shape } from './shape.gen.ts'

export const authCredentialsSchema: z.ZodType<AuthCredentials> = z.looseObject({
  clientId: z.string().exactOptional(),
  clientSecret: secretSchema.exactOptional(),
} satisfies Shape<AuthCredentials>)

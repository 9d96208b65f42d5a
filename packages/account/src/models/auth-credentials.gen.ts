// Generated from spec/ by `npm run generate`; change it there.

import type { Secret } from '@cloudconnexa/core'
import * as z from 'zod'
import { secretSchema } from './secret-schemas.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `createCloudId` (`POST /account/cloud-id`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/authcredentials.md
 */
export interface AuthCredentials {
  readonly clientId?: string
  readonly clientSecret?: Secret
}

export const authCredentialsSchema: z.ZodType<AuthCredentials> = z.looseObject({
  clientId: z.string().exactOptional(),
  clientSecret: secretSchema.exactOptional(),
} satisfies ShapeOf<AuthCredentials>)

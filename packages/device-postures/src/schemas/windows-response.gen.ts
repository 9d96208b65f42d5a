// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { WindowsResponse } from '../models/windows-response.gen.ts'
import { diskEncryptionSchema } from './disk-encryption.gen.ts'
import { versionPolicySchema } from './version-policy.gen.ts'
import type { Shape } from './shape.gen.ts'

export const windowsResponseSchema: z.ZodType<WindowsResponse> = z.looseObject({
  allowed: z.boolean().exactOptional(),
  version: versionPolicySchema.exactOptional(),
  antiviruses: z.array(z.string()).exactOptional(),
  diskEncryption: diskEncryptionSchema.exactOptional(),
  certificate: z.string().exactOptional(),
} satisfies Shape<WindowsResponse>)

// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { MacOSResponse } from '../models/mac-os-response.gen.ts'
import { versionPolicySchema } from './version-policy.gen.ts'
import type { Shape } from './shape.gen.ts'

export const macOSResponseSchema: z.ZodType<MacOSResponse> = z.looseObject({
  allowed: z.boolean().exactOptional(),
  version: versionPolicySchema.exactOptional(),
  antiviruses: z.array(z.string()).exactOptional(),
  diskEncrypted: z.boolean().exactOptional(),
  certificate: z.string().exactOptional(),
} satisfies Shape<MacOSResponse>)

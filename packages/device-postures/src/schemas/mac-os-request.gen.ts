// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { MacOSRequest } from '../models/mac-os-request.gen.ts'
import { versionPolicyRequestSchema } from './version-policy-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const macOSRequestSchema: z.ZodType<MacOSRequest> = z.strictObject({
  allowed: z.boolean().exactOptional(),
  version: versionPolicyRequestSchema.exactOptional(),
  antiviruses: z
    .array(
      z.enum([
        'AVAST',
        'AVG',
        'AVIRA',
        'BITDEFENDER',
        'CROWDSTRIKE_FALCON',
        'ESET',
        'MALWAREBYTES',
        'MCAFEE',
        'MICROSOFT_DEFENDER',
        'NORTON',
        'SENTINEL_ONE',
      ]),
    )
    .exactOptional(),
  diskEncrypted: z.boolean().exactOptional(),
  certificate: z.string().exactOptional(),
} satisfies Shape<MacOSRequest>)

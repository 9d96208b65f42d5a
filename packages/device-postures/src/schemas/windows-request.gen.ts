// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { WindowsRequest } from '../models/windows-request.gen.ts'
import { diskEncryptionRequestSchema } from './disk-encryption-request.gen.ts'
import { versionPolicyRequestSchema } from './version-policy-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const windowsRequestSchema: z.ZodType<WindowsRequest> = z.strictObject({
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
  diskEncryption: diskEncryptionRequestSchema.exactOptional(),
  certificate: z.string().exactOptional(),
} satisfies Shape<WindowsRequest>)

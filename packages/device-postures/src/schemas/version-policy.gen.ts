// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { VersionPolicy } from '../models/version-policy.gen.ts'
import type { Shape } from './shape.gen.ts'

export const versionPolicySchema: z.ZodType<VersionPolicy> = z.looseObject({
  version: z.string().exactOptional(),
  condition: z.string().exactOptional(),
} satisfies Shape<VersionPolicy>)

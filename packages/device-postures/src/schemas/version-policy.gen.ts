// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { VersionPolicy } from '../models/version-policy.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

export const versionPolicySchema: z.ZodType<VersionPolicy> = z.looseObject({
  version: z.string().exactOptional(),
  condition: z.string().exactOptional(),
} satisfies ShapeOf<VersionPolicy>)

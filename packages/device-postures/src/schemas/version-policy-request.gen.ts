// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { VersionPolicyRequest } from '../models/version-policy-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const versionPolicyRequestSchema: z.ZodType<VersionPolicyRequest> = z.strictObject({
  version: z.string().exactOptional(),
  condition: z.enum(['GTE', 'LTE', 'EQUAL']).exactOptional(),
} satisfies Shape<VersionPolicyRequest>)

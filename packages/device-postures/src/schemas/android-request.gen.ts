// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { AndroidRequest } from '../models/android-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const androidRequestSchema: z.ZodType<AndroidRequest> = z.strictObject({
  allowed: z.boolean().exactOptional(),
} satisfies Shape<AndroidRequest>)

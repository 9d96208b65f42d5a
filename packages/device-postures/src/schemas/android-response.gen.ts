// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { AndroidResponse } from '../models/android-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const androidResponseSchema: z.ZodType<AndroidResponse> = z.looseObject({
  allowed: z.boolean().exactOptional(),
} satisfies Shape<AndroidResponse>)

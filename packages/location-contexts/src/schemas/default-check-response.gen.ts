// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DefaultCheckResponse } from '../models/default-check-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const defaultCheckResponseSchema: z.ZodType<DefaultCheckResponse> = z.looseObject({
  allowed: z.boolean().exactOptional(),
} satisfies Shape<DefaultCheckResponse>)

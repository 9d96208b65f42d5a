// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DefaultCheckRequest } from '../models/default-check-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const defaultCheckRequestSchema: z.ZodType<DefaultCheckRequest> = z.strictObject({
  allowed: z.boolean(),
} satisfies Shape<DefaultCheckRequest>)

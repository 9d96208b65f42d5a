// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { GenericResponseVoid } from '../models/generic-response-void.gen.ts'
import type { Shape } from './shape.gen.ts'

export const genericResponseVoidSchema: z.ZodType<GenericResponseVoid> = z.looseObject({
  success: z.boolean().exactOptional(),
  content: z.unknown().exactOptional(),
} satisfies Shape<GenericResponseVoid>)

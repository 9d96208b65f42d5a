// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { AccessItemSourceResponse } from '../models/access-item-source-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const accessItemSourceResponseSchema: z.ZodType<AccessItemSourceResponse> = z.looseObject({
  type: z.string(),
  allCovered: z.boolean(),
  parent: z.string().exactOptional(),
  children: z.array(z.string()).exactOptional(),
} satisfies Shape<AccessItemSourceResponse>)

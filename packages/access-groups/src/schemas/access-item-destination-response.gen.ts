// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { AccessItemDestinationResponse } from '../models/access-item-destination-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const accessItemDestinationResponseSchema: z.ZodType<AccessItemDestinationResponse> = z.looseObject({
  type: z.string(),
  allCovered: z.boolean(),
  parent: z.string().exactOptional(),
  children: z.array(z.string()).exactOptional(),
} satisfies Shape<AccessItemDestinationResponse>)

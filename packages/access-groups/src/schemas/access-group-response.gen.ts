// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { AccessGroupResponse } from '../models/access-group-response.gen.ts'
import { accessItemDestinationResponseSchema } from './access-item-destination-response.gen.ts'
import { accessItemSourceResponseSchema } from './access-item-source-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const accessGroupResponseSchema: z.ZodType<AccessGroupResponse> = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().exactOptional(),
  defaultGroup: z.boolean().exactOptional(),
  source: z.array(accessItemSourceResponseSchema).exactOptional(),
  destination: z.array(accessItemDestinationResponseSchema).exactOptional(),
} satisfies Shape<AccessGroupResponse>)

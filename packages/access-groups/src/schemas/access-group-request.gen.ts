// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { AccessGroupRequest } from '../models/access-group-request.gen.ts'
import { accessItemDestinationRequestSchema } from './access-item-destination-request.gen.ts'
import { accessItemSourceRequestSchema } from './access-item-source-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const accessGroupRequestSchema: z.ZodType<AccessGroupRequest> = z.strictObject({
  name: z.string(),
  description: z.string().exactOptional(),
  source: z.array(accessItemSourceRequestSchema),
  destination: z.array(accessItemDestinationRequestSchema),
} satisfies Shape<AccessGroupRequest>)

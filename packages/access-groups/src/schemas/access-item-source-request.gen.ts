// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { AccessItemSourceRequest } from '../models/access-item-source-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const accessItemSourceRequestSchema: z.ZodType<AccessItemSourceRequest> = z.strictObject({
  type: z.enum(['USER_GROUP', 'NETWORK_SERVICE', 'HOST']),
  allCovered: z.boolean(),
  parent: z.string().exactOptional(),
  children: z.array(z.string()).exactOptional(),
} satisfies Shape<AccessItemSourceRequest>)

// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { AccessItemDestinationRequest } from '../models/access-item-destination-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const accessItemDestinationRequestSchema: z.ZodType<AccessItemDestinationRequest> = z.strictObject({
  type: z.enum(['USER_GROUP', 'NETWORK_SERVICE', 'HOST_SERVICE', 'PUBLISHED_SERVICE']),
  allCovered: z.boolean(),
  parent: z.string().exactOptional(),
  children: z.array(z.string()).exactOptional(),
} satisfies Shape<AccessItemDestinationRequest>)

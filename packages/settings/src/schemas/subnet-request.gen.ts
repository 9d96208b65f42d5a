// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { SubnetRequest } from '../models/subnet-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const subnetRequestSchema: z.ZodType<SubnetRequest> = z.strictObject({
  ipV4Address: z.array(z.string()).exactOptional(),
  ipV6Address: z.array(z.string()).exactOptional(),
} satisfies Shape<SubnetRequest>)

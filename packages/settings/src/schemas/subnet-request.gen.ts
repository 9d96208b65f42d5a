// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { SubnetRequest } from '../models/subnet-request.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

export const subnetRequestSchema: z.ZodType<SubnetRequest> = z.strictObject({
  ipV4Address: z.array(z.string()).exactOptional(),
  ipV6Address: z.array(z.string()).exactOptional(),
} satisfies ShapeOf<SubnetRequest>)

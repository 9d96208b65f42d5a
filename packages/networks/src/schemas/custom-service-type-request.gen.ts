// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { CustomServiceTypeRequest } from '../models/custom-service-type-request.gen.ts'
import { rangeIntegerRequestSchema } from './range-integer-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const customServiceTypeRequestSchema: z.ZodType<CustomServiceTypeRequest> = z.strictObject({
  protocol: z.enum(['TCP', 'UDP', 'ICMP']),
  port: z.array(rangeIntegerRequestSchema).exactOptional(),
  icmpType: z.array(rangeIntegerRequestSchema).exactOptional(),
} satisfies Shape<CustomServiceTypeRequest>)

// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { CustomServiceTypeResponse } from '../models/custom-service-type-response.gen.ts'
import { rangeIntegerSchema } from './range-integer.gen.ts'
import type { Shape } from './shape.gen.ts'

export const customServiceTypeResponseSchema: z.ZodType<CustomServiceTypeResponse> = z.looseObject({
  protocol: z.string().exactOptional(),
  port: z.array(rangeIntegerSchema).exactOptional(),
  icmpType: z.array(rangeIntegerSchema).exactOptional(),
} satisfies Shape<CustomServiceTypeResponse>)

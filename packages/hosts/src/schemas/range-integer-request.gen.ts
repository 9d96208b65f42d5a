// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { RangeIntegerRequest } from '../models/range-integer-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const rangeIntegerRequestSchema: z.ZodType<RangeIntegerRequest> = z.strictObject({
  value: z.int32().exactOptional(),
  lowerValue: z.int32().exactOptional(),
  upperValue: z.int32().exactOptional(),
} satisfies Shape<RangeIntegerRequest>)

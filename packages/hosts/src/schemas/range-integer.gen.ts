// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { RangeInteger } from '../models/range-integer.gen.ts'
import type { Shape } from './shape.gen.ts'

export const rangeIntegerSchema: z.ZodType<RangeInteger> = z.looseObject({
  value: z.number().exactOptional(),
  lowerValue: z.number().exactOptional(),
  upperValue: z.number().exactOptional(),
} satisfies Shape<RangeInteger>)

// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `CustomServiceTypeResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/rangeinteger.md
 */
export interface RangeInteger {
  /** A single value. */
  readonly value?: number
  /** First value of a range. */
  readonly lowerValue?: number
  /** Last value of a range. */
  readonly upperValue?: number
}

export const rangeIntegerSchema: z.ZodType<RangeInteger> = z.looseObject({
  value: z.number().exactOptional(),
  lowerValue: z.number().exactOptional(),
  upperValue: z.number().exactOptional(),
} satisfies ShapeOf<RangeInteger>)

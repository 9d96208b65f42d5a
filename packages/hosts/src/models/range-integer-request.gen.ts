// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `CustomServiceTypeRequest`. The form of `RangeInteger` that requests take.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/rangeinteger.md
 */
export interface RangeIntegerRequest {
  /** A single value. */
  value?: number
  /** First value of a range. */
  lowerValue?: number
  /** Last value of a range. */
  upperValue?: number
}

export const rangeIntegerRequestSchema: z.ZodType<RangeIntegerRequest> = z.strictObject({
  value: z.int32().exactOptional(),
  lowerValue: z.int32().exactOptional(),
  upperValue: z.int32().exactOptional(),
} satisfies ShapeOf<RangeIntegerRequest>)

// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

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

/** Whether a value is a {@link RangeInteger}. */
export function isRangeInteger(value: unknown): value is RangeInteger {
  return (
    isObject(value) &&
    (Number.isFinite(value.value) || !('value' in value)) &&
    (Number.isFinite(value.lowerValue) || !('lowerValue' in value)) &&
    (Number.isFinite(value.upperValue) || !('upperValue' in value))
  )
}

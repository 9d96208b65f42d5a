// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isInt32, isObject } from './type-guards.gen.ts'

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

/** Whether a value is a {@link RangeIntegerRequest}. */
export function isRangeIntegerRequest(value: unknown): value is RangeIntegerRequest {
  return (
    isObject(value) &&
    (isInt32(value.value) || !('value' in value)) &&
    (isInt32(value.lowerValue) || !('lowerValue' in value)) &&
    (isInt32(value.upperValue) || !('upperValue' in value)) &&
    hasOnlyKeys(value, ['value', 'lowerValue', 'upperValue'])
  )
}

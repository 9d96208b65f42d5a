// Generated from spec/ by `npm run generate`; change it there.

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

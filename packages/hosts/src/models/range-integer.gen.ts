// Generated from spec/ by `npm run generate`; change it there.

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

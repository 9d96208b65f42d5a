// Generated from spec/ by `npm run generate`; change it there.

import { isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Part of `LocationContextResponse`.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/countrycheckresponse.md
 */
export interface CountryCheckResponse {
  /** Country codes; two upper-case letters in the vendor's Terraform examples (US, GB). */
  readonly countries?: readonly string[]
  /** True: listed countries may connect; false: they are blocked. */
  readonly allowed?: boolean
}

/** Whether a value is a {@link CountryCheckResponse}. */
export function isCountryCheckResponse(value: unknown): value is CountryCheckResponse {
  return (
    isObject(value) &&
    (isArrayWith(value.countries, isString) || !('countries' in value)) &&
    (typeof value.allowed === 'boolean' || !('allowed' in value))
  )
}

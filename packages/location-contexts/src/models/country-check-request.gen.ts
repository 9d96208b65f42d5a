// Generated from spec/ by `npm run generate`; change it there.

import { hasOnlyKeys, isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Part of `LocationContextRequest`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/countrycheckrequest.md
 */
export interface CountryCheckRequest {
  /** Country codes; two upper-case letters in the vendor's Terraform examples (US, GB). */
  countries: readonly string[]
  /** True: listed countries may connect; false: they are blocked. */
  allowed: boolean
}

/** Whether a value is a {@link CountryCheckRequest}. */
export function isCountryCheckRequest(value: unknown): value is CountryCheckRequest {
  return (
    isObject(value) &&
    isArrayWith(value.countries, isString) &&
    typeof value.allowed === 'boolean' &&
    hasOnlyKeys(value, ['countries', 'allowed'])
  )
}

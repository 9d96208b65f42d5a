// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Part of `ListRegionsResponse`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/vpnregionresponse.md
 */
export interface VpnRegionResponse {
  /** Example: `us-east-1`. */
  readonly id: string
  readonly continent?: string
  readonly country?: string
  readonly countryIso?: string
  readonly regionName?: string
}

/** Whether a value is a {@link VpnRegionResponse}. */
export function isVpnRegionResponse(value: unknown): value is VpnRegionResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    (typeof value.continent === 'string' || !('continent' in value)) &&
    (typeof value.country === 'string' || !('country' in value)) &&
    (typeof value.countryIso === 'string' || !('countryIso' in value)) &&
    (typeof value.regionName === 'string' || !('regionName' in value))
  )
}

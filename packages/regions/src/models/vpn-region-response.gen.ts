// Generated from spec/ by `npm run generate`; change it there.

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

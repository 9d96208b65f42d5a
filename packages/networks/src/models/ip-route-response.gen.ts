// Generated from spec/ by `npm run generate`; change it there.

/**
 * Part of `NetworkIpServiceResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/iprouteresponse.md
 */
export interface IpRouteResponse {
  /** UUID. */
  readonly id: string
  /** UUID. */
  readonly parentRouteId?: string
  readonly type?: 'IP_V4' | 'IP_V6' | (string & {})
  /** CIDR. */
  readonly subnet?: string
}

// Generated from spec/ by `npm run generate`; change it there.

/**
 * Part of `NetworkApplicationResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkdomainrouteresponse.md
 */
export interface NetworkDomainRouteResponse {
  /** UUID. */
  readonly id: string
  readonly type?: 'DOMAIN' | (string & {})
  readonly domain?: string
  readonly allowEmbeddedIp?: boolean
  readonly exactMatch?: boolean
}

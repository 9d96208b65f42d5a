// Generated from spec/ by `npm run generate`; change it there.

/**
 * Part of `HostApplicationResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/hostdomainrouteresponse.md
 */
export interface HostDomainRouteResponse {
  /** Route id. */
  readonly id: string
  /** Route kind. */
  readonly type?: 'DOMAIN' | (string & {})
  /** Domain name. */
  readonly domain?: string
  /** Embedded-IP host names accepted. */
  readonly allowEmbeddedIp?: boolean
}

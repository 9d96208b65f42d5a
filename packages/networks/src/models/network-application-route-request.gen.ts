// Generated from spec/ by `npm run generate`; change it there.

/**
 * Part of `NetworkApplicationRequest`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkapplicationrouterequest.md
 */
export interface NetworkApplicationRouteRequest {
  /** Domain name. */
  value: string
  allowEmbeddedIp?: boolean
  /** In the API since 1.2.3. */
  exactMatch?: boolean
}

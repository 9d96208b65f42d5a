// Generated from spec/ by `npm run generate`; change it there.

/**
 * Part of `NetworkIpServiceRequest`.
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/servicerouterequest.md
 */
export interface ServiceRouteRequest {
  /** Subnet in CIDR notation. */
  value?: string
}

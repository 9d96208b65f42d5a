// Generated from spec/ by `npm run generate`; change it there.

/**
 * Request body of `updateHost` (`PUT /hosts/{id}`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/hostupdaterequest.md
 */
export interface HostUpdateRequest {
  /** Display name of the host. */
  name: string
  /** Free text. */
  description?: string
  /** How internet-bound traffic of the host is treated. */
  internetAccess?: 'SPLIT_TUNNEL_ON' | 'SPLIT_TUNNEL_OFF' | 'RESTRICTED_INTERNET'
  /** DNS name of the host. */
  domain?: string
  /** Gateway ids tied to the host. */
  gatewaysIds?: readonly string[]
}

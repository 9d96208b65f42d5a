// Generated from spec/ by `npm run generate`; change it there.

/**
 * Request body of `updateNetwork` (`PUT /networks/{id}`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkupdaterequest.md
 */
export interface NetworkUpdateRequest {
  name: string
  /** The official Terraform provider allows 1 to 120 characters. */
  description?: string
  egress?: boolean
  internetAccess?: 'SPLIT_TUNNEL_ON' | 'SPLIT_TUNNEL_OFF' | 'RESTRICTED_INTERNET'
  /** Each a UUID. */
  gatewaysIds?: readonly string[]
  tunnelingProtocol?: 'OPENVPN' | 'IPSEC'
}

// Generated from spec/ by `npm run generate`; change it there.

import type { NetworkConnectorRequest } from './network-connector-request.gen.ts'
import type { NetworkRouteRequest } from './network-route-request.gen.ts'

/**
 * Request body of `createNetwork` (`POST /networks`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkcreaterequest.html
 */
export interface NetworkCreateRequest {
  name: string
  /** The official Terraform provider allows 1 to 120 characters. */
  description?: string
  internetAccess?: 'SPLIT_TUNNEL_ON' | 'SPLIT_TUNNEL_OFF' | 'RESTRICTED_INTERNET'
  egress?: boolean
  routes?: readonly NetworkRouteRequest[]
  connectors?: readonly NetworkConnectorRequest[]
  tunnelingProtocol?: 'OPENVPN' | 'IPSEC'
  gatewaysIds?: readonly string[]
}

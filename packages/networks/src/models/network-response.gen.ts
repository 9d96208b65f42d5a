// Generated from spec/ by `npm run generate`; change it there.

import type { NetworkConnectorResponse } from './network-connector-response.gen.ts'
import type { NetworkRouteResponse } from './network-route-response.gen.ts'

/**
 * Response of `createNetwork` (`POST /networks`), `getNetwork` (`GET /networks/{id}`) and
 * `updateNetwork` (`PUT /networks/{id}`); part of `PageNetworkResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkresponse.md
 */
export interface NetworkResponse {
  /** UUID. */
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly egress?: boolean
  readonly internetAccess?: 'SPLIT_TUNNEL_ON' | 'SPLIT_TUNNEL_OFF' | 'RESTRICTED_INTERNET' | (string & {})
  readonly routes?: readonly NetworkRouteResponse[]
  readonly connectors?: readonly NetworkConnectorResponse[]
  /** IPv4 and IPv6 subnets that the service assigned to the network. */
  readonly systemSubnets?: readonly string[]
  readonly tunnelingProtocol?: 'OPENVPN' | 'IPSEC' | (string & {})
  readonly gatewaysIds?: readonly string[]
}

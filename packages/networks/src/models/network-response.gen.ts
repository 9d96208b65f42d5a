// Generated from spec/ by `npm run generate`; change it there.

import {
  isNetworkConnectorResponse,
  type NetworkConnectorResponse,
} from './network-connector-response.gen.ts'
import { isNetworkRouteResponse, type NetworkRouteResponse } from './network-route-response.gen.ts'
import { isArrayWith, isObject, isString } from './type-guards.gen.ts'

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

/** Whether a value is a {@link NetworkResponse}. */
export function isNetworkResponse(value: unknown): value is NetworkResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    (typeof value.egress === 'boolean' || !('egress' in value)) &&
    (typeof value.internetAccess === 'string' || !('internetAccess' in value)) &&
    (isArrayWith(value.routes, isNetworkRouteResponse) || !('routes' in value)) &&
    (isArrayWith(value.connectors, isNetworkConnectorResponse) || !('connectors' in value)) &&
    (isArrayWith(value.systemSubnets, isString) || !('systemSubnets' in value)) &&
    (typeof value.tunnelingProtocol === 'string' || !('tunnelingProtocol' in value)) &&
    (isArrayWith(value.gatewaysIds, isString) || !('gatewaysIds' in value))
  )
}

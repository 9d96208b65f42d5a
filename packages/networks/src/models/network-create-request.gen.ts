// Generated from spec/ by `npm run generate`; change it there.

import { isNetworkConnectorRequest, type NetworkConnectorRequest } from './network-connector-request.gen.ts'
import { isNetworkRouteRequest, type NetworkRouteRequest } from './network-route-request.gen.ts'
import { hasOnlyKeys, isAmong, isArrayWith, isObject, isString } from './type-guards.gen.ts'

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

/** Whether a value is a {@link NetworkCreateRequest}. */
export function isNetworkCreateRequest(value: unknown): value is NetworkCreateRequest {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    (isAmong(value.internetAccess, ['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET']) ||
      !('internetAccess' in value)) &&
    (typeof value.egress === 'boolean' || !('egress' in value)) &&
    (isArrayWith(value.routes, isNetworkRouteRequest) || !('routes' in value)) &&
    (isArrayWith(value.connectors, isNetworkConnectorRequest) || !('connectors' in value)) &&
    (isAmong(value.tunnelingProtocol, ['OPENVPN', 'IPSEC']) || !('tunnelingProtocol' in value)) &&
    (isArrayWith(value.gatewaysIds, isString) || !('gatewaysIds' in value)) &&
    hasOnlyKeys(value, [
      'name',
      'description',
      'internetAccess',
      'egress',
      'routes',
      'connectors',
      'tunnelingProtocol',
      'gatewaysIds',
    ])
  )
}

// Generated from spec/ by `npm run generate`; change it there.

import {
  isNetworkDomainRouteResponse,
  type NetworkDomainRouteResponse,
} from './network-domain-route-response.gen.ts'
import { isServiceConfigResponse, type ServiceConfigResponse } from './service-config-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `createNetworkApplication` (`POST /networks/applications`), `getNetworkApplication`
 * (`GET /networks/applications/{id}`) and `updateNetworkApplication`
 * (`PUT /networks/applications/{id}`); part of `PageNetworkApplicationResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkapplicationresponse.md
 */
export interface NetworkApplicationResponse {
  /** UUID. */
  readonly id: string
  readonly name: string
  readonly description?: string
  /** Id of the network. */
  readonly networkItemId: string
  readonly networkItemType: 'NETWORK' | 'HOST' | (string & {})
  readonly routes?: readonly NetworkDomainRouteResponse[]
  readonly config?: ServiceConfigResponse
}

/** Whether a value is a {@link NetworkApplicationResponse}. */
export function isNetworkApplicationResponse(value: unknown): value is NetworkApplicationResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    typeof value.networkItemId === 'string' &&
    typeof value.networkItemType === 'string' &&
    (isArrayWith(value.routes, isNetworkDomainRouteResponse) || !('routes' in value)) &&
    (isServiceConfigResponse(value.config) || !('config' in value))
  )
}

// Generated from spec/ by `npm run generate`; change it there.

import { isIpRouteResponse, type IpRouteResponse } from './ip-route-response.gen.ts'
import { isServiceConfigResponse, type ServiceConfigResponse } from './service-config-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `createNetworkIpService` (`POST /networks/ip-services`), `getNetworkIpService`
 * (`GET /networks/ip-services/{id}`) and `updateNetworkIpService` (`PUT /networks/ip-services/{id}`);
 * part of `PageNetworkIpServiceResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkipserviceresponse/
 */
export interface NetworkIpServiceResponse {
  /** UUID. */
  readonly id: string
  readonly name: string
  readonly description?: string
  /** Id of the network. */
  readonly networkItemId: string
  readonly type: 'IP_SOURCE' | 'SERVICE_DESTINATION' | (string & {})
  readonly networkItemType: 'NETWORK' | 'HOST' | (string & {})
  readonly routes?: readonly IpRouteResponse[]
  readonly config?: ServiceConfigResponse
}

/** Whether a value is a {@link NetworkIpServiceResponse}. */
export function isNetworkIpServiceResponse(value: unknown): value is NetworkIpServiceResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    typeof value.networkItemId === 'string' &&
    typeof value.type === 'string' &&
    typeof value.networkItemType === 'string' &&
    (isArrayWith(value.routes, isIpRouteResponse) || !('routes' in value)) &&
    (isServiceConfigResponse(value.config) || !('config' in value))
  )
}

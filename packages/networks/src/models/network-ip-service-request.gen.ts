// Generated from spec/ by `npm run generate`; change it there.

import { isServiceConfigRequest, type ServiceConfigRequest } from './service-config-request.gen.ts'
import { isServiceRouteRequest, type ServiceRouteRequest } from './service-route-request.gen.ts'
import { hasOnlyKeys, isAmong, isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Request body of `createNetworkIpService` (`POST /networks/ip-services`) and `updateNetworkIpService`
 * (`PUT /networks/ip-services/{id}`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkipservicerequest.md
 */
export interface NetworkIpServiceRequest {
  name: string
  /** The official Terraform provider allows 1 to 255 characters. */
  description?: string
  routes?: readonly ServiceRouteRequest[]
  config?: ServiceConfigRequest
  type: 'IP_SOURCE' | 'SERVICE_DESTINATION'
}

/** Whether a value is a {@link NetworkIpServiceRequest}. */
export function isNetworkIpServiceRequest(value: unknown): value is NetworkIpServiceRequest {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    (isArrayWith(value.routes, isServiceRouteRequest) || !('routes' in value)) &&
    (isServiceConfigRequest(value.config) || !('config' in value)) &&
    isAmong(value.type, ['IP_SOURCE', 'SERVICE_DESTINATION']) &&
    hasOnlyKeys(value, ['name', 'description', 'routes', 'config', 'type'])
  )
}

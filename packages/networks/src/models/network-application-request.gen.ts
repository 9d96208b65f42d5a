// Generated from spec/ by `npm run generate`; change it there.

import {
  isNetworkApplicationRouteRequest,
  type NetworkApplicationRouteRequest,
} from './network-application-route-request.gen.ts'
import { isServiceConfigRequest, type ServiceConfigRequest } from './service-config-request.gen.ts'
import { hasOnlyKeys, isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Request body of `createNetworkApplication` (`POST /networks/applications`) and
 * `updateNetworkApplication` (`PUT /networks/applications/{id}`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkapplicationrequest.md
 */
export interface NetworkApplicationRequest {
  /** The official Terraform provider allows 1 to 40 characters. */
  name: string
  /** The official Terraform provider allows 1 to 120 characters. */
  description?: string
  routes: readonly NetworkApplicationRouteRequest[]
  config?: ServiceConfigRequest
}

/** Whether a value is a {@link NetworkApplicationRequest}. */
export function isNetworkApplicationRequest(value: unknown): value is NetworkApplicationRequest {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    isArrayWith(value.routes, isNetworkApplicationRouteRequest) &&
    (isServiceConfigRequest(value.config) || !('config' in value)) &&
    hasOnlyKeys(value, ['name', 'description', 'routes', 'config'])
  )
}

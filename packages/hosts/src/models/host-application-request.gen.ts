// Generated from spec/ by `npm run generate`; change it there.

import {
  isHostApplicationRouteRequest,
  type HostApplicationRouteRequest,
} from './host-application-route-request.gen.ts'
import { isServiceConfigRequest, type ServiceConfigRequest } from './service-config-request.gen.ts'
import { hasOnlyKeys, isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Request body of `createHostApplication` (`POST /hosts/applications`) and `updateHostApplication`
 * (`PUT /hosts/applications/{id}`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/hostapplicationrequest.html
 */
export interface HostApplicationRequest {
  /** Display name. The official Terraform provider allows 1 to 40 characters. */
  name: string
  /** Free text. The official Terraform provider allows 1 to 120 characters. */
  description?: string
  /** Domains of the application. The official Terraform provider allows 1 or more items. */
  routes: readonly HostApplicationRouteRequest[]
  config?: ServiceConfigRequest
}

/** Whether a value is a {@link HostApplicationRequest}. */
export function isHostApplicationRequest(value: unknown): value is HostApplicationRequest {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    isArrayWith(value.routes, isHostApplicationRouteRequest) &&
    (isServiceConfigRequest(value.config) || !('config' in value)) &&
    hasOnlyKeys(value, ['name', 'description', 'routes', 'config'])
  )
}

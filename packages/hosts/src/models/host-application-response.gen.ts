// Generated from spec/ by `npm run generate`; change it there.

import { isHostDomainRouteResponse, type HostDomainRouteResponse } from './host-domain-route-response.gen.ts'
import { isServiceConfigResponse, type ServiceConfigResponse } from './service-config-response.gen.ts'
import { isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Response of `createHostApplication` (`POST /hosts/applications`), `getHostApplication`
 * (`GET /hosts/applications/{id}`) and `updateHostApplication` (`PUT /hosts/applications/{id}`); part
 * of `PageHostApplicationResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/hostapplicationresponse.md
 */
export interface HostApplicationResponse {
  /** Application id. */
  readonly id: string
  /** Display name. */
  readonly name: string
  /** Free text. */
  readonly description?: string
  /** Id of the owning host. */
  readonly networkItemId: string
  /** Kind of owner; HOST here. Example: `HOST`. */
  readonly networkItemType: 'NETWORK' | 'HOST' | (string & {})
  /** Domains of the application. */
  readonly routes?: readonly HostDomainRouteResponse[]
  readonly config?: ServiceConfigResponse
}

/** Whether a value is a {@link HostApplicationResponse}. */
export function isHostApplicationResponse(value: unknown): value is HostApplicationResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    typeof value.networkItemId === 'string' &&
    typeof value.networkItemType === 'string' &&
    (isArrayWith(value.routes, isHostDomainRouteResponse) || !('routes' in value)) &&
    (isServiceConfigResponse(value.config) || !('config' in value))
  )
}

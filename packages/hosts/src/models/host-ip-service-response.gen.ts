// Generated from spec/ by `npm run generate`; change it there.

import { isServiceConfigResponse, type ServiceConfigResponse } from './service-config-response.gen.ts'
import { isObject } from './type-guards.gen.ts'

/**
 * Response of `createHostIpService` (`POST /hosts/ip-services`), `getHostIpService`
 * (`GET /hosts/ip-services/{id}`) and `updateHostIpService` (`PUT /hosts/ip-services/{id}`); part of
 * `PageHostIpServiceResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/hostipserviceresponse.md
 */
export interface HostIpServiceResponse {
  /** IP service id. */
  readonly id: string
  /** Display name. */
  readonly name: string
  /** Free text. */
  readonly description?: string
  /** Id of the owning host. */
  readonly networkItemId: string
  /** Kind of owner; HOST here. Example: `HOST`. */
  readonly networkItemType: 'NETWORK' | 'HOST' | (string & {})
  readonly config?: ServiceConfigResponse
}

/** Whether a value is a {@link HostIpServiceResponse}. */
export function isHostIpServiceResponse(value: unknown): value is HostIpServiceResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    typeof value.networkItemId === 'string' &&
    typeof value.networkItemType === 'string' &&
    (isServiceConfigResponse(value.config) || !('config' in value))
  )
}

// Generated from spec/ by `npm run generate`; change it there.

import { isServiceConfigRequest, type ServiceConfigRequest } from './service-config-request.gen.ts'
import { hasOnlyKeys, isObject } from './type-guards.gen.ts'

/**
 * Request body of `createHostIpService` (`POST /hosts/ip-services`) and `updateHostIpService`
 * (`PUT /hosts/ip-services/{id}`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/hostipservicerequest.md
 */
export interface HostIpServiceRequest {
  /** Display name. */
  name: string
  /** Free text. The official Terraform provider allows 1 to 255 characters. */
  description?: string
  config?: ServiceConfigRequest
}

/** Whether a value is a {@link HostIpServiceRequest}. */
export function isHostIpServiceRequest(value: unknown): value is HostIpServiceRequest {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    (isServiceConfigRequest(value.config) || !('config' in value)) &&
    hasOnlyKeys(value, ['name', 'description', 'config'])
  )
}

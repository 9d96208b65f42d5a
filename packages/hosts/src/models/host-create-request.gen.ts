// Generated from spec/ by `npm run generate`; change it there.

import { isHostConnectorRequest, type HostConnectorRequest } from './host-connector-request.gen.ts'
import { hasOnlyKeys, isAmong, isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Request body of `createHost` (`POST /hosts`).
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/host/create-a-new-host-with-connectors.md
 */
export interface HostCreateRequest {
  /** Display name of the host. */
  name: string
  /** Free text. The official Terraform provider allows 1 to 120 characters. */
  description?: string
  /** How internet-bound traffic of the host is treated. */
  internetAccess?: 'SPLIT_TUNNEL_ON' | 'SPLIT_TUNNEL_OFF' | 'RESTRICTED_INTERNET'
  /** DNS name of the host. The official Terraform provider allows 1 to 253 characters. */
  domain?: string
  /** Connectors created together with the host. */
  connectors?: readonly HostConnectorRequest[]
  /** Gateway ids tied to the host. */
  gatewaysIds?: readonly string[]
}

/** Whether a value is a {@link HostCreateRequest}. */
export function isHostCreateRequest(value: unknown): value is HostCreateRequest {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    (isAmong(value.internetAccess, ['SPLIT_TUNNEL_ON', 'SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET']) ||
      !('internetAccess' in value)) &&
    (typeof value.domain === 'string' || !('domain' in value)) &&
    (isArrayWith(value.connectors, isHostConnectorRequest) || !('connectors' in value)) &&
    (isArrayWith(value.gatewaysIds, isString) || !('gatewaysIds' in value)) &&
    hasOnlyKeys(value, ['name', 'description', 'internetAccess', 'domain', 'connectors', 'gatewaysIds'])
  )
}

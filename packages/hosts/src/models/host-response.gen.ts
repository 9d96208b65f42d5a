// Generated from spec/ by `npm run generate`; change it there.

import { isHostConnectorResponse, type HostConnectorResponse } from './host-connector-response.gen.ts'
import { isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Response of `createHost` (`POST /hosts`), `getHost` (`GET /hosts/{id}`) and `updateHost`
 * (`PUT /hosts/{id}`); part of `PageHostResponse`.
 *
 * Read from the documentation of API version 1.2.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/hostresponse.md
 */
export interface HostResponse {
  /** Host id. */
  readonly id: string
  /** Display name. */
  readonly name: string
  /** Free text. */
  readonly description?: string
  /** How internet-bound traffic of the host is treated. */
  readonly internetAccess?: 'SPLIT_TUNNEL_ON' | 'SPLIT_TUNNEL_OFF' | 'RESTRICTED_INTERNET' | (string & {})
  /** DNS name of the host. */
  readonly domain?: string
  /** Connectors of the host. */
  readonly connectors?: readonly HostConnectorResponse[]
  /** IPv4 and IPv6 subnets assigned by the service (read-only). */
  readonly systemSubnets?: readonly string[]
  /** Gateway ids tied to the host. */
  readonly gatewaysIds?: readonly string[]
}

/** Whether a value is a {@link HostResponse}. */
export function isHostResponse(value: unknown): value is HostResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    (typeof value.internetAccess === 'string' || !('internetAccess' in value)) &&
    (typeof value.domain === 'string' || !('domain' in value)) &&
    (isArrayWith(value.connectors, isHostConnectorResponse) || !('connectors' in value)) &&
    (isArrayWith(value.systemSubnets, isString) || !('systemSubnets' in value)) &&
    (isArrayWith(value.gatewaysIds, isString) || !('gatewaysIds' in value))
  )
}

// Generated from spec/ by `npm run generate`; change it there.

import { isIpSecConfigRequest, type IpSecConfigRequest } from './ip-sec-config-request.gen.ts'
import { hasOnlyKeys, isObject } from './type-guards.gen.ts'

/**
 * Request body of `createNetworkConnector` (`POST /networks/connectors`) and `updateNetworkConnector`
 * (`PUT /networks/connectors/{id}`); part of `NetworkCreateRequest`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkconnectorrequest.md
 */
export interface NetworkConnectorRequest {
  name: string
  /** The official Terraform provider allows 1 to 120 characters. */
  description?: string
  /** Id of a Region. */
  vpnRegionId: string
  ipSecConfig?: IpSecConfigRequest
}

/** Whether a value is a {@link NetworkConnectorRequest}. */
export function isNetworkConnectorRequest(value: unknown): value is NetworkConnectorRequest {
  return (
    isObject(value) &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    typeof value.vpnRegionId === 'string' &&
    (isIpSecConfigRequest(value.ipSecConfig) || !('ipSecConfig' in value)) &&
    hasOnlyKeys(value, ['name', 'description', 'vpnRegionId', 'ipSecConfig'])
  )
}

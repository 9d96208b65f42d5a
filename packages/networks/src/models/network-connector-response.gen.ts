// Generated from spec/ by `npm run generate`; change it there.

import { isIpSecConfigResponse, type IpSecConfigResponse } from './ip-sec-config-response.gen.ts'
import { isObject } from './type-guards.gen.ts'

/**
 * Response of `createNetworkConnector` (`POST /networks/connectors`), `getNetworkConnector`
 * (`GET /networks/connectors/{id}`) and `updateNetworkConnector` (`PUT /networks/connectors/{id}`);
 * part of `NetworkResponse` and `PageNetworkConnectorResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/networkconnectorresponse.md
 */
export interface NetworkConnectorResponse {
  /** UUID. */
  readonly id: string
  /** Id of the network. UUID. */
  readonly networkItemId: string
  readonly networkItemType: 'NETWORK' | 'HOST' | (string & {})
  readonly name: string
  readonly description?: string
  readonly vpnRegionId: string
  readonly ipV4Address?: string
  readonly ipV6Address?: string
  readonly tunnelingProtocol?: 'OPENVPN' | 'IPSEC' | (string & {})
  readonly ipSecConfig?: IpSecConfigResponse
  readonly connectionStatus?: 'ONLINE' | 'OFFLINE' | 'ONLINE_WITH_ISSUES' | (string & {})
  /** In the API since 1.1.1. */
  readonly licensed?: boolean
}

/** Whether a value is a {@link NetworkConnectorResponse}. */
export function isNetworkConnectorResponse(value: unknown): value is NetworkConnectorResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.networkItemId === 'string' &&
    typeof value.networkItemType === 'string' &&
    typeof value.name === 'string' &&
    (typeof value.description === 'string' || !('description' in value)) &&
    typeof value.vpnRegionId === 'string' &&
    (typeof value.ipV4Address === 'string' || !('ipV4Address' in value)) &&
    (typeof value.ipV6Address === 'string' || !('ipV6Address' in value)) &&
    (typeof value.tunnelingProtocol === 'string' || !('tunnelingProtocol' in value)) &&
    (isIpSecConfigResponse(value.ipSecConfig) || !('ipSecConfig' in value)) &&
    (typeof value.connectionStatus === 'string' || !('connectionStatus' in value)) &&
    (typeof value.licensed === 'boolean' || !('licensed' in value))
  )
}

// Generated from spec/ by `npm run generate`; change it there.

import { isObject } from './type-guards.gen.ts'

/**
 * Response of `createHostConnector` (`POST /hosts/connectors`), `getHostConnector`
 * (`GET /hosts/connectors/{id}`) and `updateHostConnector` (`PUT /hosts/connectors/{id}`); part of
 * `HostResponse` and `PageHostConnectorResponse`.
 *
 * Read from the documentation of API version 1.1.6.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-1-6/schemas/hostconnectorresponse.html
 */
export interface HostConnectorResponse {
  /** Connector id. */
  readonly id: string
  /** Id of the owning host. */
  readonly networkItemId: string
  /** Kind of owner. */
  readonly networkItemType: 'NETWORK' | 'HOST' | (string & {})
  /** Display name. */
  readonly name: string
  /** Free text. */
  readonly description?: string
  /** Region id. */
  readonly vpnRegionId: string
  /** Overlay IPv4 address given to the connector. */
  readonly ipV4Address?: string
  /** Overlay IPv6 address given to the connector. */
  readonly ipV6Address?: string
  /** Live tunnel state. */
  readonly connectionStatus?: 'ONLINE' | 'OFFLINE' | 'ONLINE_WITH_ISSUES' | (string & {})
  /** Whether the connector holds a licence; present since v1.1.1. In the API since 1.1.1. */
  readonly licensed?: boolean
}

/** Whether a value is a {@link HostConnectorResponse}. */
export function isHostConnectorResponse(value: unknown): value is HostConnectorResponse {
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
    (typeof value.connectionStatus === 'string' || !('connectionStatus' in value)) &&
    (typeof value.licensed === 'boolean' || !('licensed' in value))
  )
}

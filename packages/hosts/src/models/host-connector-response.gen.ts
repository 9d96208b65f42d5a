// Generated from spec/ by `npm run generate`; change it there.

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

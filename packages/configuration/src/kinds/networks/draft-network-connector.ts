import {
  draftConnector,
  type NetworkConnectorRequest,
  type NetworkConnectorResponse,
} from '@cloudconnexa/networks'

/** The draft of a connector. An IPsec configuration that is left over from when its network used IPsec is no part of it: it has no effect. */
export function draftNetworkConnector(connector: NetworkConnectorResponse): NetworkConnectorRequest {
  const { ipSecConfig, ...draft } = draftConnector(connector)
  return ipSecConfig === undefined || connector.tunnelingProtocol === 'OPENVPN'
    ? draft
    : { ...draft, ipSecConfig }
}

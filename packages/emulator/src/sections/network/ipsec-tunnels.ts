import { empty, refused } from '../../answers.ts'
import type { ConnectorRecord } from '../../records.ts'
import type { State } from '../../state.ts'
import { tunnelingProtocol } from '../network-item/connectors.ts'
import { existingConnector, networkKind } from '../network-item/parts.ts'
import type { Handler, OperationCall } from '../section.ts'

/** Operations that start and stop the tunnels of IPsec connectors. */
export const ipSecTunnelHandlers: Readonly<Record<string, Handler>> = {
  startNetworkConnectorIpsec(call, { state, clock }) {
    const connector = ipSecConnector(call, state)
    state.connectors.put({ ...connector, startedAt: connector.startedAt ?? clock.now() })
    return empty(200)
  },
  stopNetworkConnectorIpsec(call, { state }) {
    const { startedAt: _startedAt, ...connector } = ipSecConnector(call, state)
    state.connectors.put(connector)
    return empty(200)
  },
}

function ipSecConnector(call: OperationCall, state: State): ConnectorRecord {
  const connector = existingConnector(call, networkKind, state)
  if (tunnelingProtocol(connector, state) === 'IPSEC') return connector
  throw refused('connector', 'Connect/Stop actions are forbidden for non IPSEC connector')
}

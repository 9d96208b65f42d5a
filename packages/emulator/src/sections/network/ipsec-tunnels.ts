import { createPropertyError } from '../../api/api-error.ts'
import { createResponse } from '../../api/response.ts'
import type { ConnectorRecord } from '../../state/records/network-records.ts'
import type { State } from '../../state/state.ts'
import { findConnector } from '../network-item/children.ts'
import { getTunnelingProtocol } from '../network-item/connectors.ts'
import { networkKind } from '../network-item/network-item-kind.ts'
import type { Handler, OperationCall } from '../shared/section.ts'

/** Operations that start and stop the tunnels of IPsec connectors. */
export const ipSecTunnelHandlers: Readonly<Record<string, Handler>> = {
  startNetworkConnectorIpsec(call, { state, clock }) {
    const connector = findIpSecConnector(call, state)
    state.connectors.put({ ...connector, startedAt: connector.startedAt ?? clock.now() })
    return createResponse(200)
  },
  stopNetworkConnectorIpsec(call, { state }) {
    const { startedAt: _startedAt, ...connector } = findIpSecConnector(call, state)
    state.connectors.put(connector)
    return createResponse(200)
  },
}

function findIpSecConnector(call: OperationCall, state: State): ConnectorRecord {
  const connector = findConnector(call, networkKind, state)
  if (getTunnelingProtocol(connector, state) === 'IPSEC') return connector
  throw createPropertyError('connector', 'Connect/Stop actions are forbidden for non IPSEC connector')
}

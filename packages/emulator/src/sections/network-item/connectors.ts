import { createPropertyError } from '../../api/api-error.ts'
import { type ApiResponse, createResponse } from '../../api/response.ts'
import { allocateAddresses } from '../../state/allocate-addresses.ts'
import type { ApiContext } from '../../state/api-context.ts'
import type {
  ConnectorRecord,
  NetworkItemChild,
  TunnelingProtocol,
} from '../../state/records/network-records.ts'
import type { State } from '../../state/state.ts'
import { listConnectorConnections } from '../shared/connections.ts'
import { createResourceHandlers, type ResourceHandlers } from '../shared/resource-handlers.ts'
import { type Handler, type OperationCall, optional } from '../shared/section.ts'
import { findConnector, listChildren, readOwner } from './children.ts'
import { checkIpSec, type IpSecRequest, toIpSecRecord, toIpSecResponse } from './ipsec.ts'
import type { NetworkItemKind } from './network-item-kind.ts'

/** A connector in a request. Only connectors of networks have IPsec settings. */
export interface ConnectorRequest {
  readonly name: string
  readonly description?: string
  readonly vpnRegionId: string
  readonly ipSecConfig?: IpSecRequest
}

/** The operations on connectors, except those on their profiles. */
export interface ConnectorHandlers extends ResourceHandlers {
  readonly suspend: Handler
  readonly activate: Handler
}

/** Creates the operations on the connectors of networks or of hosts. */
export function createConnectorHandlers(kind: NetworkItemKind): ConnectorHandlers {
  return {
    ...createResourceHandlers<ConnectorRecord, ConnectorRequest>({
      collection: (state) => state.connectors,
      list: (call, { state }) => listChildren(state.connectors, call, kind),
      find: (call, { state }) => findConnector(call, kind, state),
      create(request, context, call) {
        const owner = readOwner(call, kind, context.state)
        checkConnector(request, getTunnelingProtocol(owner, context.state), context.state)
        return createConnector(request, owner, context)
      },
      replace,
      toResponse: toConnectorResponse,
    }),
    suspend: (call, context) => setSuspended(call, kind, context, true),
    activate: (call, context) => setSuspended(call, kind, context, false),
  }
}

/** Connectors follow their network; those of hosts use OpenVPN. */
export function getTunnelingProtocol({ networkItemId }: NetworkItemChild, state: State): TunnelingProtocol {
  return state.networks.get(networkItemId)?.tunnelingProtocol ?? 'OPENVPN'
}

/** Converts a connector to the form of a response. */
export function toConnectorResponse(connector: ConnectorRecord, context: ApiContext): unknown {
  const { id, networkItemId, networkItemType, name, description, vpnRegionId } = connector
  const { ipV4Address, ipV6Address, ipSecConfig, suspended } = connector
  const tunnel = {
    tunnelingProtocol: getTunnelingProtocol(connector, context.state),
    ...optional('ipSecConfig', ipSecConfig && toIpSecResponse(ipSecConfig, suspended)),
  }
  return {
    id,
    networkItemId,
    networkItemType,
    name,
    ...optional('description', description),
    vpnRegionId,
    ipV4Address,
    ipV6Address,
    ...(networkItemType === 'NETWORK' ? tunnel : {}),
    connectionStatus: listConnectorConnections(connector, context).length > 0 ? 'ONLINE' : 'OFFLINE',
    licensed: true,
  }
}

/**
 * Checks the connectors that are created together with their item.
 *
 * @throws {ApiError} when one of them is not valid (shape 1).
 */
export function checkConnectors(
  requests: readonly ConnectorRequest[],
  protocol: TunnelingProtocol,
  state: State,
): void {
  for (const [index, request] of requests.entries()) {
    checkConnector(request, protocol, state, `connectors[${String(index)}].`)
  }
}

/** Creates the record of a new connector. The request has been checked, and a network that owns it has been stored. */
export function createConnector(
  request: ConnectorRequest,
  owner: NetworkItemChild,
  { state, ids }: ApiContext,
): ConnectorRecord {
  return {
    id: ids.nextUuid(),
    networkItemId: owner.networkItemId,
    networkItemType: owner.networkItemType,
    name: request.name,
    ...optional('description', request.description),
    vpnRegionId: request.vpnRegionId,
    ...allocateAddresses(state),
    ...pickIpSec(request, getTunnelingProtocol(owner, state), ids),
    suspended: false,
    tokens: [],
  }
}

/** @param prefix - Where the connector is in a larger body, for the error. */
function checkConnector(
  request: ConnectorRequest,
  protocol: TunnelingProtocol,
  state: State,
  prefix = '',
): void {
  if (state.regions.get(request.vpnRegionId) === undefined) {
    throw createPropertyError(`${prefix}vpnRegionId`, `There is no region ${request.vpnRegionId}`)
  }
  if (protocol === 'IPSEC') checkIpSec(request.ipSecConfig, prefix)
}

function pickIpSec(
  request: ConnectorRequest,
  protocol: TunnelingProtocol,
  ids: ApiContext['ids'],
  former?: ConnectorRecord,
): Pick<ConnectorRecord, 'ipSecConfig'> {
  if (protocol !== 'IPSEC' || request.ipSecConfig === undefined) return {}
  return { ipSecConfig: toIpSecRecord(request.ipSecConfig, ids, former?.ipSecConfig) }
}

function replace(
  request: ConnectorRequest,
  { state, ids }: ApiContext,
  former: ConnectorRecord,
): ConnectorRecord {
  const protocol = getTunnelingProtocol(former, state)
  checkConnector(request, protocol, state)
  const { description: _description, ipSecConfig: _ipSecConfig, ...kept } = former
  return {
    ...kept,
    name: request.name,
    ...optional('description', request.description),
    vpnRegionId: request.vpnRegionId,
    ...pickIpSec(request, protocol, ids, former),
  }
}

function setSuspended(
  call: OperationCall,
  kind: NetworkItemKind,
  { state }: ApiContext,
  suspended: boolean,
): ApiResponse {
  state.connectors.put({ ...findConnector(call, kind, state), suspended })
  return createResponse(200)
}

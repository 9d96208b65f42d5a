import { createPropertyError } from '../../api/api-error.ts'
import { type ApiResponse, createResponse } from '../../api/response.ts'
import { allocateSystemSubnets } from '../../state/allocate-addresses.ts'
import type { ApiContext } from '../../state/api-context.ts'
import type { InternetAccess, NetworkRecord, TunnelingProtocol } from '../../state/records/network-records.ts'
import { removeFromGateways } from '../../state/references.ts'
import type { State } from '../../state/state.ts'
import { isAddressWithin, parseSubnet, type Subnet } from '../../state/subnets.ts'
import { removeChildren } from '../network-item/children.ts'
import {
  checkConnectors,
  type ConnectorRequest,
  createConnector,
  toConnectorResponse,
} from '../network-item/connectors.ts'
import { readSetting } from '../settings/setting-values.ts'
import { createPage } from '../shared/create-page.ts'
import {
  findOrThrow,
  type Handler,
  type OperationCall,
  optional,
  readBody,
  readPathId,
} from '../shared/section.ts'
import { checkNewSubnets, type RouteRequest, toRouteRecord, toRouteResponse } from './routes.ts'

interface NetworkRequest {
  readonly name: string
  readonly description?: string
  readonly egress?: boolean
  readonly internetAccess?: InternetAccess
  readonly tunnelingProtocol?: TunnelingProtocol
  readonly gatewaysIds?: readonly string[]
}

/** A new network in a request. */
export interface NetworkCreateRequest extends NetworkRequest {
  readonly routes?: readonly RouteRequest[]
  readonly connectors?: readonly ConnectorRequest[]
}

/** Operations on networks themselves. */
export const networkHandlers: Readonly<Record<string, Handler>> = {
  listNetworks: (call, context) =>
    createPage(context.state.networks.all(), call.query, (network) => toListResponse(network, context)),
  getNetwork: (call, context) =>
    createResponse(200, toResponse(findOrThrow(context.state.networks, readPathId(call)), context)),
  createNetwork: create,
  updateNetwork(call, context) {
    const former = findOrThrow(context.state.networks, readPathId(call))
    const network = toRecord(former.id, readBody<NetworkRequest>(call), former.systemSubnets)
    return createResponse(200, toResponse(context.state.networks.put(network), context))
  },
  deleteNetwork: remove,
}

/**
 * Stores a new network with its routes and connectors; the request has been checked.
 *
 * @param subnets - The parsed subnets of its routes.
 */
export function addNetwork(
  request: NetworkCreateRequest,
  subnets: readonly Subnet[],
  context: ApiContext,
): NetworkRecord {
  const { state, ids } = context
  const { routes = [], connectors = [] } = request
  const network = state.networks.put(toRecord(ids.nextUuid(), request, allocateSystemSubnets(state)))
  for (const [index, route] of routes.entries()) {
    const subnet = subnets[index]
    if (subnet !== undefined) state.routes.put(toRouteRecord(ids.nextUuid(), network.id, route, subnet))
  }
  const owner = { networkItemId: network.id, networkItemType: 'NETWORK' } as const
  for (const connector of connectors) state.connectors.put(createConnector(connector, owner, context))
  return network
}

/** Unlike the list, a single network has its system subnets. */
function toResponse(network: NetworkRecord, context: ApiContext): unknown {
  return { ...toListResponse(network, context), systemSubnets: network.systemSubnets }
}

function toListResponse(network: NetworkRecord, context: ApiContext): object {
  const { systemSubnets: _systemSubnets, ...properties } = network
  const { routes, connectors } = context.state
  return {
    ...properties,
    routes: routes.findBy('networkId', network.id).map(toRouteResponse),
    connectors: connectors
      .findBy('networkItemId', network.id)
      .map((connector) => toConnectorResponse(connector, context)),
  }
}

function toRecord(id: string, request: NetworkRequest, systemSubnets: readonly string[]): NetworkRecord {
  return {
    id,
    name: request.name,
    ...optional('description', request.description),
    egress: request.egress ?? false,
    internetAccess: request.internetAccess ?? 'SPLIT_TUNNEL_ON',
    tunnelingProtocol: request.tunnelingProtocol ?? 'OPENVPN',
    gatewaysIds: request.gatewaysIds ?? [],
    systemSubnets,
  }
}

function create(call: OperationCall, context: ApiContext): ApiResponse {
  const request = readBody<NetworkCreateRequest>(call)
  // Everything is checked before anything is stored: a rejected request leaves nothing behind.
  const subnets = checkNewSubnets(request.routes ?? [], context.state)
  checkConnectors(request.connectors ?? [], request.tunnelingProtocol ?? 'OPENVPN', context.state)
  return createResponse(201, toResponse(addNetwork(request, subnets, context), context))
}

function remove(call: OperationCall, { state }: ApiContext): ApiResponse {
  const { id } = findOrThrow(state.networks, readPathId(call))
  checkNoDnsServer(id, state)
  for (const route of state.routes.findBy('networkId', id)) state.routes.remove(route.id)
  removeChildren(id, state)
  removeFromGateways(id, state)
  state.networks.remove(id)
  return createResponse(204)
}

/** A network whose routes contain a custom DNS server cannot be deleted: the servers must stay reachable. */
function checkNoDnsServer(networkId: string, state: State): void {
  const servers = Object.values(readSetting(state, 'dns/custom-servers') ?? {})
  for (const { subnet } of state.routes.findBy('networkId', networkId)) {
    const parsed = parseSubnet(subnet)
    if (parsed !== undefined && servers.some((server) => isAddressWithin(server, parsed))) {
      throw createPropertyError('network', 'The custom DNS servers rely on the network')
    }
  }
}

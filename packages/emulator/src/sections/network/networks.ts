import { type Answer, empty, json, refused } from '../../answers.ts'
import { page } from '../../paging.ts'
import type { InternetAccess, NetworkRecord, TunnelingProtocol } from '../../records.ts'
import type { State } from '../../state.ts'
import { holdsAddress, parseSubnet } from '../../subnets.ts'
import { nextSystemSubnets, type Tenant } from '../../tenant.ts'
import {
  checkConnectors,
  type ConnectorRequest,
  newConnector,
  presentConnector,
} from '../network-item/connectors.ts'
import { removeParts } from '../network-item/parts.ts'
import { forgetGateway } from '../references.ts'
import { bodyOf, existing, given, type Handler, type OperationCall, pathId } from '../section.ts'
import { readSetting } from '../settings/values.ts'
import { checkNewSubnets, presentRoute, type RouteRequest } from './routes.ts'

interface NetworkRequest {
  readonly name: string
  readonly description?: string
  readonly egress?: boolean
  readonly internetAccess?: InternetAccess
  readonly tunnelingProtocol?: TunnelingProtocol
  readonly gatewaysIds?: readonly string[]
}

interface NetworkCreateRequest extends NetworkRequest {
  readonly routes?: readonly RouteRequest[]
  readonly connectors?: readonly ConnectorRequest[]
}

/** Operations on networks themselves. */
export const networkHandlers: Readonly<Record<string, Handler>> = {
  listNetworks: (call, tenant) =>
    page(tenant.state.networks.all(), call.query, (network) => presentInList(network, tenant)),
  getNetwork: (call, tenant) => json(200, present(existing(tenant.state.networks, pathId(call)), tenant)),
  createNetwork: create,
  updateNetwork(call, tenant) {
    const former = existing(tenant.state.networks, pathId(call))
    const network = record(former.id, bodyOf<NetworkRequest>(call), former.systemSubnets)
    return json(200, present(tenant.state.networks.put(network), tenant))
  },
  deleteNetwork: remove,
}

/** The single read has the system subnets, the list has not. */
function present(network: NetworkRecord, tenant: Tenant): unknown {
  return { ...presentInList(network, tenant), systemSubnets: network.systemSubnets }
}

function presentInList(network: NetworkRecord, tenant: Tenant): object {
  const { systemSubnets: _systemSubnets, ...properties } = network
  const { routes, connectors } = tenant.state
  return {
    ...properties,
    routes: routes.where('networkId', network.id).map(presentRoute),
    connectors: connectors
      .where('networkItemId', network.id)
      .map((connector) => presentConnector(connector, tenant)),
  }
}

function record(id: string, request: NetworkRequest, systemSubnets: readonly string[]): NetworkRecord {
  return {
    id,
    name: request.name,
    ...given('description', request.description),
    egress: request.egress ?? false,
    internetAccess: request.internetAccess ?? 'SPLIT_TUNNEL_ON',
    tunnelingProtocol: request.tunnelingProtocol ?? 'OPENVPN',
    gatewaysIds: request.gatewaysIds ?? [],
    systemSubnets,
  }
}

function create(call: OperationCall, tenant: Tenant): Answer {
  const { state, identifiers } = tenant
  const request = bodyOf<NetworkCreateRequest>(call)
  const routes = request.routes ?? []
  const connectors = request.connectors ?? []
  // Everything is checked before anything is stored: a refused call leaves nothing behind.
  const subnets = checkNewSubnets(routes, state)
  const draft = record(identifiers.uuid(), request, nextSystemSubnets(state))
  checkConnectors(connectors, draft.tunnelingProtocol, state)
  const network = state.networks.put(draft)
  for (const [index, { type, text }] of subnets.entries()) {
    const description = given('description', routes[index]?.description)
    state.routes.put({ id: identifiers.uuid(), networkId: network.id, type, subnet: text, ...description })
  }
  const owner = { networkItemId: network.id, networkItemType: 'NETWORK' } as const
  for (const connector of connectors) {
    state.connectors.put(newConnector(connector, owner, network.tunnelingProtocol, tenant))
  }
  return json(201, present(network, tenant))
}

function remove(call: OperationCall, { state }: Tenant): Answer {
  const { id } = existing(state.networks, pathId(call))
  checkNoDnsServer(id, state)
  for (const route of state.routes.where('networkId', id)) state.routes.remove(route.id)
  removeParts(id, state)
  forgetGateway(id, state)
  state.networks.remove(id)
  return empty(204)
}

/** The custom DNS servers must stay within reach: the network whose routes hold one of them stays. */
function checkNoDnsServer(networkId: string, state: State): void {
  const servers = Object.values(readSetting(state, 'dns/custom-servers') ?? {})
  for (const { subnet } of state.routes.where('networkId', networkId)) {
    const parsed = parseSubnet(subnet)
    if (parsed !== undefined && servers.some((server) => holdsAddress(parsed, server))) {
      throw refused('network', 'The custom DNS servers rely on the network')
    }
  }
}

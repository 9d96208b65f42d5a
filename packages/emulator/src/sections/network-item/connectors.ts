import { type Answer, empty, refused } from '../../answers.ts'
import { connectorConnections } from '../../connections.ts'
import type { ConnectorRecord, NetworkItemPart, TunnelingProtocol } from '../../records.ts'
import type { State } from '../../state.ts'
import { nextAddresses, type Tenant } from '../../tenant.ts'
import { type ResourceHandlers, resourceHandlers } from '../resource.ts'
import { given, type Handler, type OperationCall } from '../section.ts'
import { checkIpSec, type IpSecRequest, presentIpSec, recordIpSec } from './ipsec.ts'
import { existingConnector, type NetworkItemKind, ownerOf, partsOf } from './parts.ts'

/** A connector as it is sent. IPsec settings are there for networks only. */
export interface ConnectorRequest {
  readonly name: string
  readonly description?: string
  readonly vpnRegionId: string
  readonly ipSecConfig?: IpSecRequest
}

/** Operations on connectors; their profiles are in `connector-profiles.ts`. */
export interface ConnectorHandlers extends ResourceHandlers {
  readonly suspend: Handler
  readonly activate: Handler
}

/** The operations on the connectors of networks or of hosts. */
export function connectorHandlers(kind: NetworkItemKind): ConnectorHandlers {
  return {
    ...resourceHandlers<ConnectorRecord, ConnectorRequest>({
      collection: (state) => state.connectors,
      list: (call, { state }) => partsOf(state.connectors, call, kind),
      find: (call, { state }) => existingConnector(call, kind, state),
      create(request, tenant, call) {
        const owner = ownerOf(call, kind, tenant.state)
        const protocol = tunnelingProtocol(owner, tenant.state)
        checkConnector(request, protocol, tenant.state)
        return newConnector(request, owner, protocol, tenant)
      },
      replace,
      present: presentConnector,
    }),
    suspend: (call, tenant) => setSuspended(call, kind, tenant, true),
    activate: (call, tenant) => setSuspended(call, kind, tenant, false),
  }
}

/** Connectors follow their network; those of hosts speak OpenVPN. */
export function tunnelingProtocol(part: NetworkItemPart, state: State): TunnelingProtocol {
  return state.networks.get(part.networkItemId)?.tunnelingProtocol ?? 'OPENVPN'
}

/** A connector as it is answered. */
export function presentConnector(connector: ConnectorRecord, tenant: Tenant): unknown {
  const { id, networkItemId, networkItemType, name, description, vpnRegionId } = connector
  const { ipV4Address, ipV6Address, ipSecConfig, suspended } = connector
  const tunnel = {
    tunnelingProtocol: tunnelingProtocol(connector, tenant.state),
    ...given('ipSecConfig', ipSecConfig && presentIpSec(ipSecConfig, suspended)),
  }
  return {
    id,
    networkItemId,
    networkItemType,
    name,
    ...given('description', description),
    vpnRegionId,
    ipV4Address,
    ipV6Address,
    ...(networkItemType === 'NETWORK' ? tunnel : {}),
    connectionStatus: connectorConnections(connector, tenant).length > 0 ? 'ONLINE' : 'OFFLINE',
    licensed: true,
  }
}

/** Throws a Refusal if the request is no good; `prefix` is where it stands in a larger body. */
function checkConnector(
  request: ConnectorRequest,
  protocol: TunnelingProtocol,
  state: State,
  prefix = '',
): void {
  if (state.regions.get(request.vpnRegionId) === undefined) {
    throw refused(`${prefix}vpnRegionId`, `There is no region ${request.vpnRegionId}`)
  }
  if (protocol === 'IPSEC') checkIpSec(request.ipSecConfig, prefix)
}

/** The connectors that are created together with an item. Throws a Refusal if one is no good. */
export function checkConnectors(
  requests: readonly ConnectorRequest[],
  protocol: TunnelingProtocol,
  state: State,
): void {
  for (const [index, request] of requests.entries()) {
    checkConnector(request, protocol, state, `connectors[${String(index)}].`)
  }
}

/** A new connector; the request has been checked. */
export function newConnector(
  request: ConnectorRequest,
  owner: NetworkItemPart,
  protocol: TunnelingProtocol,
  tenant: Tenant,
): ConnectorRecord {
  const { state, identifiers } = tenant
  return {
    id: identifiers.uuid(),
    ...owner,
    name: request.name,
    ...given('description', request.description),
    vpnRegionId: request.vpnRegionId,
    ...nextAddresses(state),
    ...ipSecOf(request, protocol, tenant),
    suspended: false,
    tokens: [],
  }
}

function ipSecOf(
  request: ConnectorRequest,
  protocol: TunnelingProtocol,
  tenant: Tenant,
  former?: ConnectorRecord,
): Pick<ConnectorRecord, 'ipSecConfig'> {
  if (protocol !== 'IPSEC' || request.ipSecConfig === undefined) return {}
  return { ipSecConfig: recordIpSec(request.ipSecConfig, tenant, former?.ipSecConfig) }
}

function replace(request: ConnectorRequest, tenant: Tenant, former: ConnectorRecord): ConnectorRecord {
  const protocol = tunnelingProtocol(former, tenant.state)
  checkConnector(request, protocol, tenant.state)
  const { description: _description, ipSecConfig: _ipSecConfig, ...kept } = former
  return {
    ...kept,
    name: request.name,
    ...given('description', request.description),
    vpnRegionId: request.vpnRegionId,
    ...ipSecOf(request, protocol, tenant, former),
  }
}

function setSuspended(
  call: OperationCall,
  kind: NetworkItemKind,
  { state }: Tenant,
  suspended: boolean,
): Answer {
  state.connectors.put({ ...existingConnector(call, kind, state), suspended })
  return empty(200)
}

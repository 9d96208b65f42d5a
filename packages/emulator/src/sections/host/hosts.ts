import type { HostRecord, InternetAccess } from '../../records.ts'
import { nextSystemSubnets, type Tenant } from '../../tenant.ts'
import {
  checkConnectors,
  type ConnectorRequest,
  newConnector,
  presentConnector,
} from '../network-item/connectors.ts'
import { removeParts } from '../network-item/parts.ts'
import { type ResourceHandlers, resourceHandlers } from '../resource.ts'
import { given } from '../section.ts'

/** A host as it is sent. Connectors are taken on creation only. */
interface HostRequest {
  readonly name: string
  readonly description?: string
  readonly domain?: string
  readonly internetAccess?: InternetAccess
  readonly gatewaysIds?: readonly string[]
  readonly connectors?: readonly ConnectorRequest[]
}

/** Operations on hosts themselves. */
export const hostHandlers: ResourceHandlers = resourceHandlers<HostRecord, HostRequest>({
  collection: (state) => state.hosts,
  create(request, tenant) {
    const { state, identifiers } = tenant
    const { connectors = [] } = request
    // Everything is checked before anything is stored: a refused call leaves nothing behind.
    checkConnectors(connectors, 'OPENVPN', state)
    const host = record(identifiers.uuid(), request, nextSystemSubnets(state))
    const owner = { networkItemId: host.id, networkItemType: 'HOST' } as const
    for (const connector of connectors)
      state.connectors.put(newConnector(connector, owner, 'OPENVPN', tenant))
    return host
  },
  replace: (request, _tenant, former) => record(former.id, request, former.systemSubnets),
  present,
  removed: ({ id }, { state }) => removeParts(id, state),
})

function present(host: HostRecord, tenant: Tenant): unknown {
  const connectors = tenant.state.connectors.where('networkItemId', host.id)
  return { ...host, connectors: connectors.map((connector) => presentConnector(connector, tenant)) }
}

function record(id: string, request: HostRequest, systemSubnets: readonly string[]): HostRecord {
  return {
    id,
    name: request.name,
    ...given('description', request.description),
    ...given('domain', request.domain),
    internetAccess: request.internetAccess ?? 'SPLIT_TUNNEL_ON',
    gatewaysIds: request.gatewaysIds ?? [],
    systemSubnets,
  }
}

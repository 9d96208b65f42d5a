import { allocateSystemSubnets } from '../../state/allocate-addresses.ts'
import type { ApiContext } from '../../state/api-context.ts'
import type { HostRecord, InternetAccess } from '../../state/records/network-records.ts'
import { removeChildren } from '../network-item/children.ts'
import {
  checkConnectors,
  type ConnectorRequest,
  createConnector,
  toConnectorResponse,
} from '../network-item/connectors.ts'
import { createResourceHandlers, type ResourceHandlers } from '../shared/resource-handlers.ts'
import { optional } from '../shared/section.ts'

/** A host in a request. Only requests that create a host have connectors. */
export interface HostRequest {
  readonly name: string
  readonly description?: string
  readonly domain?: string
  readonly internetAccess?: InternetAccess
  readonly gatewaysIds?: readonly string[]
  readonly connectors?: readonly ConnectorRequest[]
}

/** Operations on hosts themselves. */
export const hostHandlers: ResourceHandlers = createResourceHandlers<HostRecord, HostRequest>({
  collection: (state) => state.hosts,
  create(request, context) {
    // Everything is checked before anything is stored: a rejected request leaves nothing behind.
    checkConnectors(request.connectors ?? [], 'OPENVPN', context.state)
    return createHost(request, context)
  },
  replace: (request, _context, former) => toRecord(former.id, request, former.systemSubnets),
  toResponse,
  onRemoved: ({ id }, { state }) => removeChildren(id, state),
})

/** Creates the record of a host and stores its connectors; the request has been checked. */
export function createHost(request: HostRequest, context: ApiContext): HostRecord {
  const { state, ids } = context
  const host = toRecord(ids.nextUuid(), request, allocateSystemSubnets(state))
  const owner = { networkItemId: host.id, networkItemType: 'HOST' } as const
  for (const connector of request.connectors ?? [])
    state.connectors.put(createConnector(connector, owner, context))
  return host
}

function toResponse(host: HostRecord, context: ApiContext): unknown {
  const connectors = context.state.connectors.findBy('networkItemId', host.id)
  return { ...host, connectors: connectors.map((connector) => toConnectorResponse(connector, context)) }
}

function toRecord(id: string, request: HostRequest, systemSubnets: readonly string[]): HostRecord {
  return {
    id,
    name: request.name,
    ...optional('description', request.description),
    ...optional('domain', request.domain),
    internetAccess: request.internetAccess ?? 'SPLIT_TUNNEL_ON',
    gatewaysIds: request.gatewaysIds ?? [],
    systemSubnets,
  }
}

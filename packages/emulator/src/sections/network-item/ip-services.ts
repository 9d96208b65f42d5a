import type { ApiContext } from '../../state/api-context.ts'
import type { IpServiceRecord, NetworkItemChild } from '../../state/records/network-records.ts'
import { removeFromAccessGroups } from '../../state/references.ts'
import { createResourceHandlers, type ResourceHandlers } from '../shared/resource-handlers.ts'
import { optional } from '../shared/section.ts'
import { findChild, listChildren, readOwner } from './children.ts'
import type { NetworkItemKind } from './network-item-kind.ts'
import { type ServiceConfigRequest, toServiceConfigRecord } from './service-configuration.ts'

/** Common properties of IP services of networks and of hosts in a request. */
export interface IpServiceRequest {
  readonly name: string
  readonly description?: string
  readonly config?: ServiceConfigRequest
}

/** Type and routes of an IP service, which only networks have. */
export type IpServiceRouting = Pick<IpServiceRecord, 'type' | 'routes'>

/**
 * Creates the operations on the IP services of networks or of hosts.
 *
 * @param toRouting - Converts what only networks have.
 */
export function createIpServiceHandlers<Request extends IpServiceRequest>(
  kind: NetworkItemKind,
  toRouting: (
    request: Request,
    itemId: string,
    context: ApiContext,
    former?: IpServiceRecord['routes'],
  ) => IpServiceRouting,
): ResourceHandlers {
  return createResourceHandlers<IpServiceRecord, Request>({
    collection: (state) => state.ipServices,
    list: (call, { state }) => listChildren(state.ipServices, call, kind),
    find: (call, { state }) => findChild(state.ipServices, call, kind),
    create(request, context, call) {
      const owner = readOwner(call, kind, context.state)
      const routing = toRouting(request, owner.networkItemId, context)
      return toIpServiceRecord(context.ids.nextUuid(), owner, request, routing)
    },
    replace(request, context, former) {
      const routing = toRouting(request, former.networkItemId, context, former.routes)
      return toIpServiceRecord(former.id, former, request, routing)
    },
    toResponse: (service) => service,
    onRemoved: ({ id }, { state }) => removeFromAccessGroups([id], state),
  })
}

/** Creates the record of an IP service. */
export function toIpServiceRecord(
  id: string,
  { networkItemId, networkItemType }: NetworkItemChild,
  { name, description, config }: IpServiceRequest,
  routing: IpServiceRouting,
): IpServiceRecord {
  return {
    id,
    networkItemId,
    networkItemType,
    name,
    ...optional('description', description),
    config: toServiceConfigRecord(config),
    ...routing,
  }
}

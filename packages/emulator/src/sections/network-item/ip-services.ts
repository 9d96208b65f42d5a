import type { IpServiceRecord } from '../../records.ts'
import type { Tenant } from '../../tenant.ts'
import { forgetInAccessGroups } from '../references.ts'
import { type ResourceHandlers, resourceHandlers } from '../resource.ts'
import { given } from '../section.ts'
import { existingPart, type NetworkItemKind, ownerOf, partsOf } from './parts.ts'
import { recordServiceConfig, type ServiceConfigRequest } from './service-configuration.ts'

/** What IP services of networks and of hosts have in common. */
export interface IpServiceRequest {
  readonly name: string
  readonly description?: string
  readonly config?: ServiceConfigRequest
}

/** Type and routes of a service, which only networks have. */
export type IpServiceRouting = Pick<IpServiceRecord, 'type' | 'routes'>

/** The operations on the IP services of networks or of hosts; `routing` reads what only networks have. */
export function ipServiceHandlers<Request extends IpServiceRequest>(
  kind: NetworkItemKind,
  routing: (
    request: Request,
    itemId: string,
    tenant: Tenant,
    former?: IpServiceRecord['routes'],
  ) => IpServiceRouting,
): ResourceHandlers {
  return resourceHandlers<IpServiceRecord, Request>({
    collection: (state) => state.ipServices,
    list: (call, { state }) => partsOf(state.ipServices, call, kind),
    find: (call, { state }) => existingPart(state.ipServices, call, kind),
    create(request, tenant, call) {
      const owner = ownerOf(call, kind, tenant.state)
      const special = routing(request, owner.networkItemId, tenant)
      return { id: tenant.identifiers.uuid(), ...owner, ...common(request), ...special }
    },
    replace(request, tenant, { id, networkItemId, networkItemType, routes }) {
      const special = routing(request, networkItemId, tenant, routes)
      return { id, networkItemId, networkItemType, ...common(request), ...special }
    },
    present: (service) => service,
    removed: ({ id }, { state }) => forgetInAccessGroups([id], state),
  })
}

function common({ name, description, config }: IpServiceRequest): Pick<IpServiceRecord, 'name' | 'config'> {
  return { name, ...given('description', description), config: recordServiceConfig(config) }
}

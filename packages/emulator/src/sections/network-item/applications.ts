import { missingEntity, refused } from '../../answers.ts'
import type { ApplicationRecord, NetworkItemPart } from '../../records.ts'
import type { State } from '../../state.ts'
import type { Tenant } from '../../tenant.ts'
import { forgetInAccessGroups } from '../references.ts'
import { type ResourceHandlers, resourceHandlers } from '../resource.ts'
import { given } from '../section.ts'
import { existingPart, formerIds, hostKind, type NetworkItemKind, ownerOf, partsOf } from './parts.ts'
import { recordServiceConfig, type ServiceConfigRequest } from './service-configuration.ts'

/** An application as it is sent. Exact matches are there for networks only. */
interface ApplicationRequest {
  readonly name: string
  readonly description?: string
  readonly routes: readonly {
    readonly value: string
    readonly allowEmbeddedIp?: boolean
    readonly exactMatch?: boolean
  }[]
  readonly config?: ServiceConfigRequest
}

/** The operations on the applications of networks or of hosts. */
export function applicationHandlers(kind: NetworkItemKind): ResourceHandlers {
  return resourceHandlers<ApplicationRecord, ApplicationRequest>({
    collection: (state) => state.applications,
    list: (call, { state }) => partsOf(state.applications, call, kind),
    // An unknown application is refused as a missing entity, not as an unknown id.
    find: (call, { state }) =>
      existingPart(state.applications, call, kind, () => missingEntity('application')),
    create(request, tenant, call) {
      const owner = ownerOf(call, kind, tenant.state)
      if (kind === hostKind) checkHostDomain(owner.networkItemId, tenant.state)
      return record(tenant.identifiers.uuid(), owner, request, tenant)
    },
    replace: (request, tenant, former) => record(former.id, former, request, tenant, former.routes),
    present,
    removed: ({ id }, { state }) => forgetInAccessGroups([id], state),
  })
}

function checkHostDomain(hostId: string, state: State): void {
  if ((state.hosts.get(hostId)?.domain ?? '') === '') {
    throw refused('hostId', 'An application needs a host that has a domain')
  }
}

function present(application: ApplicationRecord): unknown {
  return { ...application, routes: application.routes.map((route) => ({ ...route, type: 'DOMAIN' })) }
}

/** Unchanged routes keep their ids. */
function record(
  id: string,
  { networkItemId, networkItemType }: NetworkItemPart,
  request: ApplicationRequest,
  { identifiers }: Tenant,
  former: ApplicationRecord['routes'] = [],
): ApplicationRecord {
  const formerId = formerIds(former, (route) => route.domain)
  const routes = request.routes.map(({ value, allowEmbeddedIp = false, exactMatch = false }, index) => {
    if (!/^\S+$/.test(value)) throw refused(`routes[${String(index)}].value`, 'must be a domain name')
    const route = { id: formerId(value) ?? identifiers.uuid(), domain: value, allowEmbeddedIp }
    return networkItemType === 'NETWORK' ? { ...route, exactMatch } : route
  })
  return {
    id,
    networkItemId,
    networkItemType,
    name: request.name,
    ...given('description', request.description),
    routes,
    config: recordServiceConfig(request.config),
  }
}

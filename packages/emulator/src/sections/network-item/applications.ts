import { createPropertyError } from '../../api/api-error.ts'
import type { IdSource } from '../../state/id-source.ts'
import type { ApplicationRecord, NetworkItemChild } from '../../state/records/network-records.ts'
import { removeFromAccessGroups } from '../../state/references.ts'
import type { State } from '../../state/state.ts'
import { createResourceHandlers, type ResourceHandlers } from '../shared/resource-handlers.ts'
import { optional } from '../shared/section.ts'
import { createIdLookup, findChild, listChildren, readOwner } from './children.ts'
import { hostKind, type NetworkItemKind } from './network-item-kind.ts'
import { type ServiceConfigRequest, toServiceConfigRecord } from './service-configuration.ts'

/** An application in a request. Only applications of networks have exact matches. */
export interface ApplicationRequest {
  readonly name: string
  readonly description?: string
  readonly routes: readonly {
    readonly value: string
    readonly allowEmbeddedIp?: boolean
    readonly exactMatch?: boolean
  }[]
  readonly config?: ServiceConfigRequest
}

/** Creates the operations on the applications of networks or of hosts. */
export function createApplicationHandlers(kind: NetworkItemKind): ResourceHandlers {
  return createResourceHandlers<ApplicationRecord, ApplicationRequest>({
    collection: (state) => state.applications,
    list: (call, { state }) => listChildren(state.applications, call, kind),
    find: (call, { state }) => findChild(state.applications, call, kind),
    create(request, { state, ids }, call) {
      const owner = readOwner(call, kind, state)
      if (kind === hostKind) checkHostDomain(owner.networkItemId, state)
      return toApplicationRecord(ids.nextUuid(), owner, request, ids)
    },
    replace: (request, { ids }, former) =>
      toApplicationRecord(former.id, former, request, ids, former.routes),
    toResponse,
    onRemoved: ({ id }, { state }) => removeFromAccessGroups([id], state),
  })
}

/**
 * Creates the record of an application. Unchanged routes keep their ids.
 *
 * @throws {ApiError} when a route is not a domain name (shape 1).
 */
export function toApplicationRecord(
  id: string,
  { networkItemId, networkItemType }: NetworkItemChild,
  request: ApplicationRequest,
  ids: IdSource,
  formerRoutes: ApplicationRecord['routes'] = [],
): ApplicationRecord {
  const findFormerId = createIdLookup(formerRoutes, (route) => route.domain)
  const routes = request.routes.map(({ value, allowEmbeddedIp = false, exactMatch = false }, index) => {
    if (!/^\S+$/.test(value))
      throw createPropertyError(`routes[${String(index)}].value`, 'must be a domain name')
    const route = { id: findFormerId(value) ?? ids.nextUuid(), domain: value, allowEmbeddedIp }
    return networkItemType === 'NETWORK' ? { ...route, exactMatch } : route
  })
  return {
    id,
    networkItemId,
    networkItemType,
    name: request.name,
    ...optional('description', request.description),
    routes,
    config: toServiceConfigRecord(request.config),
  }
}

function checkHostDomain(hostId: string, state: State): void {
  if ((state.hosts.get(hostId)?.domain ?? '') === '') {
    throw createPropertyError('hostId', 'An application needs a host that has a domain')
  }
}

function toResponse(application: ApplicationRecord): unknown {
  return { ...application, routes: application.routes.map((route) => ({ ...route, type: 'DOMAIN' })) }
}

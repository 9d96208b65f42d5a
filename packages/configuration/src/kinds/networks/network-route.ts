import {
  draftRoute,
  type NetworkResponse,
  type NetworkRouteRequest,
  type NetworkRouteResponse,
  networks,
} from '@cloudconnexa/networks'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { checkRoutes, overlaps } from './check-routes.ts'
import { readChildren } from '../shared/read-children.ts'
import { createChildMethods } from '../shared/section-methods.ts'

/** Routes of networks. Another subnet is another route. */
export const networkRouteKind: Kind = defineKind<NetworkRouteResponse, NetworkRouteRequest>({
  name: 'networkRoute',
  title: 'route',
  place: { parent: 'network', property: 'routes' },
  key: 'value',
  excludes: overlaps,
  level: 30,
  schema: () => loadRequestSchema('networks', 'NetworkRouteRequest'),
  list: (reader) =>
    readChildren<NetworkResponse, NetworkRouteResponse>(
      reader,
      'network',
      ({ routes }) => routes,
      // The response of a route does not say which network it belongs to.
      (networkId) =>
        reader.context
          .use(networks)
          .routes.list({ ...reader.options, networkId })
          .toArray(),
    ),
  draft: draftRoute,
  check: checkRoutes,
  ...createChildMethods((context) => context.use(networks).routes),
})

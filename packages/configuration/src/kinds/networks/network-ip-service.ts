import {
  draftIpService,
  type NetworkIpServiceRequest,
  type NetworkIpServiceResponse,
  networks,
} from '@cloudconnexa/networks'
import type { Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { isProperties, type PropertyValue } from '../../model/properties.ts'
import { defineServiceKind } from '../shared/define-service-kind.ts'
import { liesIn } from '../shared/subnet.ts'

/** IP services of networks. */
export const networkIpServiceKind: Kind = defineServiceKind<
  NetworkIpServiceResponse,
  NetworkIpServiceRequest
>({
  name: 'networkIpService',
  title: 'IP service',
  place: { parent: 'network', property: 'ipServices' },
  schema: () => loadRequestSchema('networks', 'NetworkIpServiceRequest'),
  sets: ['routes'],
  needs: ({ routes }, { kind, properties }) =>
    kind === 'networkRoute' &&
    Array.isArray(routes) &&
    routes.some((route: PropertyValue) => isProperties(route) && liesIn(route['value'], properties['value'])),
  draft: draftIpService,
  getSection: (context) => context.use(networks).ipServices,
})

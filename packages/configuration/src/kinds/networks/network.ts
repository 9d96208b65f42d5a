import { networks, type NetworkResponse, type NetworkUpdateRequest } from '@cloudconnexa/networks'
import { draftNetwork } from '@cloudconnexa/networks'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { createObjectMethods } from '../shared/section-methods.ts'
import { defineKind, type Kind } from '../../kind/kind.ts'

/** Networks. Their routes, connectors, IP services and applications are kinds of their own, inside the same file. */
export const networkKind: Kind = defineKind<NetworkResponse, NetworkUpdateRequest>({
  name: 'network',
  title: 'network',
  place: { folder: 'networks' },
  key: 'name',
  level: 20,
  schema: () => loadRequestSchema('networks', 'NetworkUpdateRequest'),
  // Which ids these are is not documented; the documentation of user groups says that gateways are networks.
  references: { gatewaysIds: { kind: 'network' } },
  sets: ['gateways'],
  draft: draftNetwork,
  ...createObjectMethods((context) => context.use(networks)),
})

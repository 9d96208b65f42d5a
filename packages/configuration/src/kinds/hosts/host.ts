import { draftHost, type HostResponse, hosts, type HostUpdateRequest } from '@cloudconnexa/hosts'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { createObjectMethods } from '../shared/section-methods.ts'

/** Hosts. Their connectors, IP services and applications are kinds of their own, inside the same file. */
export const hostKind: Kind = defineKind<HostResponse, HostUpdateRequest>({
  name: 'host',
  title: 'host',
  place: { folder: 'hosts' },
  key: 'name',
  level: 20,
  schema: () => loadRequestSchema('hosts', 'HostUpdateRequest'),
  // Which ids these are is not documented; the documentation of user groups says that gateways are networks.
  references: { gatewaysIds: { kind: 'network' } },
  sets: ['gateways'],
  draft: draftHost,
  ...createObjectMethods((context) => context.use(hosts)),
})

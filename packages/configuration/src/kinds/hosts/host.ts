import { draftHost, type HostResponse, hosts, type HostUpdateRequest } from '@cloudconnexa/hosts'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'

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
  list: async ({ context, options }) =>
    (await context.use(hosts).list(options).toArray()).map((item) => ({ item })),
  draft: draftHost,
  create: async ({ context, options }, body) => (await context.use(hosts).create(body, options)).id,
  update: async ({ context, options }, { id, after }) => {
    await context.use(hosts).update(id, after, options)
  },
  delete: async ({ context, options }, id) => {
    await context.use(hosts).delete(id, options)
  },
})

import { networks, type NetworkResponse, type NetworkUpdateRequest } from '@cloudconnexa/networks'
import { draftNetwork } from '@cloudconnexa/networks'
import { loadRequestSchema } from '../../kind/request-schema.ts'
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
  list: async ({ context, options }) =>
    (await context.use(networks).list(options).toArray()).map((item) => ({ item })),
  draft: draftNetwork,
  create: async ({ context, options }, body) => (await context.use(networks).create(body, options)).id,
  update: async ({ context, options }, { id, after }) => {
    await context.use(networks).update(id, after, options)
  },
  delete: async ({ context, options }, id) => {
    await context.use(networks).delete(id, options)
  },
})

import {
  draftApplication,
  type NetworkApplicationRequest,
  type NetworkApplicationResponse,
  networks,
} from '@cloudconnexa/networks'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { requireParent } from '../../kind/require-parent.ts'
import { normalizeServiceConfig, serviceDefaults, serviceSets } from '../shared/service-config.ts'

/** Applications of networks. */
export const networkApplicationKind: Kind = defineKind<NetworkApplicationResponse, NetworkApplicationRequest>(
  {
    name: 'networkApplication',
    title: 'application',
    place: { parent: 'network', property: 'applications' },
    key: 'name',
    level: 40,
    schema: () => loadRequestSchema('networks', 'NetworkApplicationRequest'),
    sets: ['routes', ...serviceSets],
    defaults: serviceDefaults,
    normalize: normalizeServiceConfig,
    list: async ({ context, options }) => {
      const items = await context.use(networks).applications.list(options).toArray()
      return items.map((item) => ({ item, parentId: item.networkItemId }))
    },
    draft: draftApplication,
    create: async (writer, body) => {
      const { context, options } = writer
      return (await context.use(networks).applications.create(requireParent(writer), body, options)).id
    },
    update: async ({ context, options }, { id, after }) => {
      await context.use(networks).applications.update(id, after, options)
    },
    delete: async ({ context, options }, id) => {
      await context.use(networks).applications.delete(id, options)
    },
  },
)

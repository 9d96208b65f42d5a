import {
  draftApplication,
  type HostApplicationRequest,
  type HostApplicationResponse,
  hosts,
} from '@cloudconnexa/hosts'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { requireParent } from '../../kind/require-parent.ts'
import { normalizeServiceConfig, serviceDefaults, serviceSets } from '../shared/service-config.ts'

/** Applications of hosts. */
export const hostApplicationKind: Kind = defineKind<HostApplicationResponse, HostApplicationRequest>({
  name: 'hostApplication',
  title: 'application',
  place: { parent: 'host', property: 'applications' },
  key: 'name',
  level: 40,
  schema: () => loadRequestSchema('hosts', 'HostApplicationRequest'),
  sets: ['routes', ...serviceSets],
  defaults: serviceDefaults,
  normalize: normalizeServiceConfig,
  list: async ({ context, options }) => {
    const items = await context.use(hosts).applications.list(options).toArray()
    return items.map((item) => ({ item, parentId: item.networkItemId }))
  },
  draft: draftApplication,
  create: async (writer, body) => {
    const { context, options } = writer
    return (await context.use(hosts).applications.create(requireParent(writer), body, options)).id
  },
  update: async ({ context, options }, { id, after }) => {
    await context.use(hosts).applications.update(id, after, options)
  },
  delete: async ({ context, options }, id) => {
    await context.use(hosts).applications.delete(id, options)
  },
})

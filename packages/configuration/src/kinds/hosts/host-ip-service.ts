import {
  draftIpService,
  type HostIpServiceRequest,
  type HostIpServiceResponse,
  hosts,
} from '@cloudconnexa/hosts'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { requireParent } from '../../kind/require-parent.ts'
import { normalizeServiceConfig, serviceDefaults, serviceSets } from '../shared/service-config.ts'

/** IP services of hosts. */
export const hostIpServiceKind: Kind = defineKind<HostIpServiceResponse, HostIpServiceRequest>({
  name: 'hostIpService',
  title: 'IP service',
  place: { parent: 'host', property: 'ipServices' },
  key: 'name',
  level: 40,
  schema: () => loadRequestSchema('hosts', 'HostIpServiceRequest'),
  sets: serviceSets,
  defaults: serviceDefaults,
  normalize: normalizeServiceConfig,
  list: async ({ context, options }) => {
    const items = await context.use(hosts).ipServices.list(options).toArray()
    return items.map((item) => ({ item, parentId: item.networkItemId }))
  },
  draft: draftIpService,
  create: async (writer, body) => {
    const { context, options } = writer
    return (await context.use(hosts).ipServices.create(requireParent(writer), body, options)).id
  },
  update: async ({ context, options }, { id, after }) => {
    await context.use(hosts).ipServices.update(id, after, options)
  },
  delete: async ({ context, options }, id) => {
    await context.use(hosts).ipServices.delete(id, options)
  },
})

import {
  draftIpService,
  type NetworkIpServiceRequest,
  type NetworkIpServiceResponse,
  networks,
} from '@cloudconnexa/networks'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { requireParent } from '../../kind/require-parent.ts'
import { normalizeServiceConfig, serviceDefaults, serviceSets } from '../shared/service-config.ts'

/** IP services of networks. */
export const networkIpServiceKind: Kind = defineKind<NetworkIpServiceResponse, NetworkIpServiceRequest>({
  name: 'networkIpService',
  title: 'IP service',
  place: { parent: 'network', property: 'ipServices' },
  key: 'name',
  level: 40,
  schema: () => loadRequestSchema('networks', 'NetworkIpServiceRequest'),
  sets: ['routes', ...serviceSets],
  defaults: serviceDefaults,
  normalize: normalizeServiceConfig,
  list: async ({ context, options }) => {
    const items = await context.use(networks).ipServices.list(options).toArray()
    return items.map((item) => ({ item, parentId: item.networkItemId }))
  },
  draft: draftIpService,
  create: async (writer, body) => {
    const { context, options } = writer
    return (await context.use(networks).ipServices.create(requireParent(writer), body, options)).id
  },
  update: async ({ context, options }, { id, after }) => {
    await context.use(networks).ipServices.update(id, after, options)
  },
  delete: async ({ context, options }, id) => {
    await context.use(networks).ipServices.delete(id, options)
  },
})

import {
  draftConnector,
  type NetworkConnectorRequest,
  type NetworkConnectorResponse,
  type NetworkResponse,
  networks,
} from '@cloudconnexa/networks'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { requireParent } from '../../kind/require-parent.ts'
import { describeConnector } from '../shared/describe-connector.ts'
import { readChildren } from '../shared/read-children.ts'

/** Connectors of networks, with their IPsec configuration. Whether one is suspended the API does not say. */
export const networkConnectorKind: Kind = defineKind<NetworkConnectorResponse, NetworkConnectorRequest>({
  name: 'networkConnector',
  title: 'connector',
  place: { parent: 'network', property: 'connectors' },
  key: 'name',
  level: 30,
  schema: () => loadRequestSchema('networks', 'NetworkConnectorRequest'),
  list: (reader) =>
    readChildren<NetworkResponse, NetworkConnectorResponse>(
      reader,
      'network',
      ({ connectors }) => connectors,
      (networkId) =>
        reader.context
          .use(networks)
          .connectors.list({ ...reader.options, networkId })
          .toArray(),
    ),
  draft: draftConnector,
  describeState: describeConnector,
  create: async (writer, body) => {
    const { context, options } = writer
    return (await context.use(networks).connectors.create(requireParent(writer), body, options)).id
  },
  update: async ({ context, options }, { id, after }) => {
    await context.use(networks).connectors.update(id, after, options)
  },
  delete: async ({ context, options }, id) => {
    await context.use(networks).connectors.delete(id, options)
  },
  needsToken: ({ ipSecConfig }) => ipSecConfig === undefined,
})

import {
  draftConnector,
  type HostConnectorRequest,
  type HostConnectorResponse,
  type HostResponse,
  hosts,
} from '@cloudconnexa/hosts'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { requireParent } from '../../kind/require-parent.ts'
import { describeConnector } from '../shared/describe-connector.ts'
import { readChildren } from '../shared/read-children.ts'

/** Connectors of hosts. */
export const hostConnectorKind: Kind = defineKind<HostConnectorResponse, HostConnectorRequest>({
  name: 'hostConnector',
  title: 'connector',
  place: { parent: 'host', property: 'connectors' },
  key: 'name',
  level: 30,
  schema: () => loadRequestSchema('hosts', 'HostConnectorRequest'),
  list: (reader) =>
    readChildren<HostResponse, HostConnectorResponse>(
      reader,
      'host',
      ({ connectors }) => connectors,
      (hostId) =>
        reader.context
          .use(hosts)
          .connectors.list({ ...reader.options, hostId })
          .toArray(),
    ),
  draft: draftConnector,
  describeState: describeConnector,
  create: async (writer, body) => {
    const { context, options } = writer
    return (await context.use(hosts).connectors.create(requireParent(writer), body, options)).id
  },
  update: async ({ context, options }, { id, after }) => {
    await context.use(hosts).connectors.update(id, after, options)
  },
  delete: async ({ context, options }, id) => {
    await context.use(hosts).connectors.delete(id, options)
  },
  needsToken: () => true,
})

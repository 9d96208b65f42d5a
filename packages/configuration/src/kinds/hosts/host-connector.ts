import {
  draftConnector,
  type HostConnectorRequest,
  type HostConnectorResponse,
  type HostResponse,
  hosts,
} from '@cloudconnexa/hosts'
import type { Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { defineConnectorKind } from '../shared/define-connector-kind.ts'

/** Connectors of hosts. */
export const hostConnectorKind: Kind = defineConnectorKind<
  HostResponse,
  HostConnectorResponse,
  HostConnectorRequest
>({
  name: 'hostConnector',
  parent: 'host',
  schema: () => loadRequestSchema('hosts', 'HostConnectorRequest'),
  read: ({ connectors }) => connectors,
  list: (context, hostId, options) =>
    context
      .use(hosts)
      .connectors.list({ ...options, hostId })
      .toArray(),
  draft: draftConnector,
  getSection: (context) => context.use(hosts).connectors,
  needsToken: () => true,
})

import {
  type NetworkConnectorRequest,
  type NetworkConnectorResponse,
  type NetworkResponse,
  networks,
} from '@cloudconnexa/networks'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { requireParent } from '../../kind/require-parent.ts'
import { describeConnector } from '../shared/describe-connector.ts'
import { checkIpSec } from './check-ip-sec.ts'
import { draftNetworkConnector } from './draft-network-connector.ts'
import { normalizeIpSec } from './normalize-ip-sec.ts'
import { readChildren } from '../shared/read-children.ts'

/** Connectors of networks, with their IPsec configuration. Whether one is suspended the API does not say. */
export const networkConnectorKind: Kind = defineKind<NetworkConnectorResponse, NetworkConnectorRequest>({
  name: 'networkConnector',
  title: 'connector',
  place: { parent: 'network', property: 'connectors' },
  key: 'name',
  level: 30,
  schema: () => loadRequestSchema('networks', 'NetworkConnectorRequest'),
  // The API fills in what a request leaves out, by rules that are not documented.
  keptIn: [
    'ipSecConfig',
    'ipSecConfig.ikeProtocol',
    'ipSecConfig.ikeProtocol.phase1',
    'ipSecConfig.ikeProtocol.phase2',
    'ipSecConfig.ikeProtocol.rekey',
    'ipSecConfig.ikeProtocol.deadPeerDetection',
  ],
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
  draft: draftNetworkConnector,
  describeState: describeConnector,
  normalize: normalizeIpSec,
  check: checkIpSec,
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

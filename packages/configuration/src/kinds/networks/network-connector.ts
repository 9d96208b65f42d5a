import {
  type NetworkConnectorRequest,
  type NetworkConnectorResponse,
  type NetworkResponse,
  networks,
} from '@cloudconnexa/networks'
import type { Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { defineConnectorKind } from '../shared/define-connector-kind.ts'
import { checkDeadPeerDetection } from './check-dead-peer-detection.ts'
import { checkIpSec } from './check-ip-sec.ts'
import { draftNetworkConnector } from './draft-network-connector.ts'
import { normalizeIpSec } from './normalize-ip-sec.ts'

/** Connectors of networks, with their IPsec configuration. Whether one is suspended the API does not say. */
export const networkConnectorKind: Kind = defineConnectorKind<
  NetworkResponse,
  NetworkConnectorResponse,
  NetworkConnectorRequest
>({
  name: 'networkConnector',
  parent: 'network',
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
  followsParent: ['ipSecConfig'],
  read: ({ connectors }) => connectors,
  list: (context, networkId, options) =>
    context
      .use(networks)
      .connectors.list({ ...options, networkId })
      .toArray(),
  draft: draftNetworkConnector,
  normalize: normalizeIpSec,
  check: (connectors, context) => [...checkIpSec(connectors, context), ...checkDeadPeerDetection(connectors)],
  getSection: (context) => context.use(networks).connectors,
  needsToken: ({ ipSecConfig }) => ipSecConfig === undefined,
})

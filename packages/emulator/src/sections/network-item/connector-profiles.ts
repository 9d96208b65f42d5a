import { createPropertyError } from '../../api/api-error.ts'
import { type ApiResponse, createResponse, createTextResponse } from '../../api/response.ts'
import type { ApiContext } from '../../state/api-context.ts'
import type { ConnectorRecord } from '../../state/records/network-records.ts'
import { buildProfile } from '../shared/build-profile.ts'
import type { Handler, OperationCall } from '../shared/section.ts'
import { findConnector } from './children.ts'
import { getTunnelingProtocol } from './connectors.ts'
import type { NetworkItemKind } from './network-item-kind.ts'

/** A token has the form of a real one: 44 characters of base64, which say here that it is none, and 40 hexadecimal digits. */
const tokenStart = 'Emulated+connector+token+only+for+the+tests='

/** The operations on the profiles and tokens of connectors. */
export interface ConnectorProfileHandlers {
  readonly generateProfile: Handler
  readonly generateToken: Handler
  readonly generateBundle: Handler
  readonly revoke: Handler
}

/** Creates the operations on the profiles and tokens of the connectors of networks or of hosts. */
export function createConnectorProfileHandlers(kind: NetworkItemKind): ConnectorProfileHandlers {
  return {
    generateProfile: (call, context) =>
      respondWhenReady(findOpenVpnConnector(call, kind, context), context, ({ id, name, vpnRegionId }) =>
        buildProfile(`connector ${name}`, id, vpnRegionId),
      ),
    generateToken: (call, context) =>
      respondWhenReady(findOpenVpnConnector(call, kind, context), context, (connector) =>
        issueToken(connector, context),
      ),
    generateBundle: (call, context) =>
      generateBundle(call, findOpenVpnConnector(call, kind, context), context),
    revoke(call, { state }) {
      const { profileRequestedAt, startedAt: _startedAt, ...kept } = findConnector(call, kind, state)
      if (profileRequestedAt === undefined) return createResponse(200, false)
      state.connectors.put({ ...kept, tokens: [] })
      return createResponse(200, true)
    },
  }
}

function issueToken(connector: ConnectorRecord, { state, ids }: ApiContext): string {
  const token = tokenStart + ids.nextHex(40)
  state.connectors.put({ ...connector, tokens: [...connector.tokens, token] })
  return token
}

function generateBundle(
  call: OperationCall,
  connector: ConnectorRecord,
  { state, clock }: ApiContext,
): ApiResponse {
  const now = clock.now()
  const { profileRequestedAt = now, startedAt = now } = connector
  state.connectors.put({ ...connector, profileRequestedAt, startedAt })
  const extension = String(call.query['type']).toLowerCase()
  return createTextResponse(
    200,
    `https://downloads.example.com/connectors/${connector.id}/openvpn-connect.${extension}`,
  )
}

/**
 * Responds with 202 and an empty body while the profile is being generated, then with 200 and raw text.
 * With what it returns a connector goes online.
 */
function respondWhenReady(
  connector: ConnectorRecord,
  { state, clock, profileReadyAfter }: ApiContext,
  createText: (connector: ConnectorRecord) => string,
): ApiResponse {
  const now = clock.now()
  const { profileRequestedAt = now } = connector
  if (now < profileRequestedAt + profileReadyAfter) {
    state.connectors.put({ ...connector, profileRequestedAt })
    return createResponse(202)
  }
  const started = state.connectors.put({
    ...connector,
    profileRequestedAt,
    startedAt: connector.startedAt ?? now,
  })
  return createTextResponse(200, createText(started))
}

function findOpenVpnConnector(
  call: OperationCall,
  kind: NetworkItemKind,
  { state }: ApiContext,
): ConnectorRecord {
  const connector = findConnector(call, kind, state)
  if (getTunnelingProtocol(connector, state) === 'OPENVPN') return connector
  throw createPropertyError('connector', 'Profiles are not available for an IPSEC connector')
}

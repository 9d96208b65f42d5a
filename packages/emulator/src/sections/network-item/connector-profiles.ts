import { type Answer, empty, json, refused, text } from '../../answers.ts'
import type { ConnectorRecord } from '../../records.ts'
import type { Tenant } from '../../tenant.ts'
import { profileText } from '../profile-text.ts'
import type { Handler, OperationCall } from '../section.ts'
import { tunnelingProtocol } from './connectors.ts'
import { existingConnector, type NetworkItemKind } from './parts.ts'

/** Operations on the profiles and tokens of connectors. */
export interface ConnectorProfileHandlers {
  readonly profile: Handler
  readonly token: Handler
  readonly bundle: Handler
  readonly revoke: Handler
}

/** The operations on the profiles and tokens of the connectors of networks or of hosts. */
export function connectorProfileHandlers(kind: NetworkItemKind): ConnectorProfileHandlers {
  return {
    profile: (call, tenant) =>
      whenReady(openVpnConnector(call, kind, tenant), tenant, ({ id, name, vpnRegionId }) =>
        profileText(`connector ${name}`, id, vpnRegionId),
      ),
    token: (call, tenant) =>
      whenReady(openVpnConnector(call, kind, tenant), tenant, (each) => token(each, tenant)),
    bundle: (call, tenant) => bundle(call, openVpnConnector(call, kind, tenant), tenant),
    revoke(call, { state }) {
      const former = existingConnector(call, kind, state)
      const { profileRequestedAt, startedAt: _startedAt, ...kept } = former
      if (profileRequestedAt === undefined) return json(200, false)
      state.connectors.put({ ...kept, tokens: [] })
      return json(200, true)
    },
  }
}

function token(connector: ConnectorRecord, { state, identifiers }: Tenant): string {
  const made = `emulated-token-${identifiers.hex(48)}`
  state.connectors.put({ ...connector, tokens: [...connector.tokens, made] })
  return made
}

function bundle(call: OperationCall, connector: ConnectorRecord, { state, clock }: Tenant): Answer {
  const now = clock.now()
  const { profileRequestedAt = now, startedAt = now } = connector
  state.connectors.put({ ...connector, profileRequestedAt, startedAt })
  const extension = String(call.query['type']).toLowerCase()
  return text(200, `https://downloads.example.com/connectors/${connector.id}/openvpn-connect.${extension}`)
}

/**
 * 202 without body while the profile is being generated, then 200 with raw text.
 * What is handed out starts the agent that brings the connector up.
 */
function whenReady(
  connector: ConnectorRecord,
  tenant: Tenant,
  produce: (connector: ConnectorRecord) => string,
): Answer {
  const { state, clock, profileReadyAfter } = tenant
  const now = clock.now()
  const { profileRequestedAt = now } = connector
  if (now < profileRequestedAt + profileReadyAfter) {
    state.connectors.put({ ...connector, profileRequestedAt })
    return empty(202)
  }
  const started = state.connectors.put({
    ...connector,
    profileRequestedAt,
    startedAt: connector.startedAt ?? now,
  })
  return text(200, produce(started))
}

function openVpnConnector(call: OperationCall, kind: NetworkItemKind, { state }: Tenant): ConnectorRecord {
  const connector = existingConnector(call, kind, state)
  if (tunnelingProtocol(connector, state) === 'OPENVPN') return connector
  throw refused('connector', 'Profiles are not available for an IPSEC connector')
}

import type { NetworkConnectorResponse } from '@cloudconnexa/networks'
import { expect } from 'vitest'
import { codeOf, invalid, missing, refused, unchecked, unknownId } from '../failures.ts'
import { row, type Section, type Workspace } from '../operation-row.ts'
import { uniqueName } from '../unique.ts'
import { anyText, holding, pageIncluding } from './matchers.ts'

async function aConnector({ client }: Workspace): Promise<NetworkConnectorResponse> {
  const { id } = await client.networks.create({ name: uniqueName('office') })
  return client.networks.connectors.create(id, { name: uniqueName('gateway'), vpnRegionId: 'eu-central-1' })
}

async function aSuspendedConnector(workspace: Workspace): Promise<NetworkConnectorResponse> {
  const connector = await aConnector(workspace)
  await workspace.client.networks.connectors.suspend(connector.id)
  return connector
}

async function aConnectorWithProfile(workspace: Workspace): Promise<NetworkConnectorResponse> {
  const connector = await aConnector(workspace)
  await workspace.client.networks.connectors.profile.generate(connector.id)
  return connector
}

/** A connector with a tunnel, and one without. */
async function aTunnel(workspace: Workspace): Promise<{ readonly id: string; readonly openVpnId: string }> {
  const { networks } = workspace.client
  const { id: openVpnId } = await aConnector(workspace)
  const partner = await networks.create({ name: uniqueName('partner'), tunnelingProtocol: 'IPSEC' })
  const { id } = await networks.connectors.create(partner.id, {
    name: 'Tunnel',
    vpnRegionId: 'it-mxp',
    ipSecConfig: {
      platform: 'CISCO',
      authenticationType: 'SHARED_SECRET',
      remoteSitePublicIp: '203.0.113.7',
      preSharedKey: 'correct-horse-battery-staple',
    },
  })
  return { id, openVpnId }
}

async function aStartedTunnel(workspace: Workspace): ReturnType<typeof aTunnel> {
  const tunnel = await aTunnel(workspace)
  await workspace.client.networks.connectors.ipsec.start(tunnel.id)
  return tunnel
}

function isStarted({ emulator }: Workspace, { id }: { readonly id: string }): boolean {
  return emulator.state.connectors.get(id)?.startedAt !== undefined
}

function isSuspended({ emulator }: Workspace, { id }: { readonly id: string }): boolean | undefined {
  return emulator.state.connectors.get(id)?.suspended
}

const spare = { name: 'Spare', vpnRegionId: 'it-mxp' }

/** Connectors of networks. */
export const networkConnectors: Section = {
  name: 'connectors of networks',
  rows: {
    listNetworkConnectors: row(aConnector, {
      call: (client) => client.networks.connectors.list(),
      answer: ({ id, name }) => pageIncluding(holding({ id, name, networkItemType: 'NETWORK' })),
      failures: [invalid((client) => client.networks.connectors.list({ networkId: '' }))],
    }),
    createNetworkConnector: row(aConnector, {
      call: (client, { networkItemId }) => client.networks.connectors.create(networkItemId, spare),
      answer: ({ networkItemId }) =>
        holding({ id: anyText(), ...spare, networkItemId, connectionStatus: 'OFFLINE' }),
      failures: [
        missing((client) => client.networks.connectors.create(unknownId, spare)),
        refused((client, { networkItemId }) =>
          client.networks.connectors.create(networkItemId, { ...spare, vpnRegionId: 'nowhere' }),
        ),
      ],
    }),
    getNetworkConnector: row(aConnector, {
      call: (client, { id }) => client.networks.connectors.get(id),
      answer: (connector) => connector,
      failures: [missing((client) => client.networks.connectors.get(unknownId))],
    }),
    updateNetworkConnector: row(aConnector, {
      call: (client, { id }) => client.networks.connectors.update(id, spare),
      answer: ({ id }) => holding({ id, ...spare }),
      failures: [missing((client) => client.networks.connectors.update(unknownId, spare))],
    }),
    deleteNetworkConnector: row(aConnector, {
      call: (client, { id }) => client.networks.connectors.delete(id),
      answer: () => undefined,
      effect: {
        read: ({ client }, { id }) => codeOf(client.networks.connectors.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [missing((client) => client.networks.connectors.delete(unknownId))],
    }),
    activateNetworkConnector: row(aSuspendedConnector, {
      call: (client, { id }) => client.networks.connectors.activate(id),
      answer: () => undefined,
      effect: { read: isSuspended, value: () => false },
      failures: [missing((client) => client.networks.connectors.activate(unknownId))],
    }),
    suspendNetworkConnector: row(aConnector, {
      call: (client, { id }) => client.networks.connectors.suspend(id),
      answer: () => undefined,
      effect: { read: isSuspended, value: () => true },
      failures: [missing((client) => client.networks.connectors.suspend(unknownId))],
    }),
    startNetworkConnectorIpsec: row(aTunnel, {
      call: (client, { id }) => client.networks.connectors.ipsec.start(id),
      answer: () => undefined,
      effect: { read: isStarted, value: () => true },
      failures: [
        missing((client) => client.networks.connectors.ipsec.start(unknownId)),
        refused((client, { openVpnId }) => client.networks.connectors.ipsec.start(openVpnId)),
      ],
    }),
    stopNetworkConnectorIpsec: row(aStartedTunnel, {
      call: (client, { id }) => client.networks.connectors.ipsec.stop(id),
      answer: () => undefined,
      effect: { read: isStarted, value: () => false },
      failures: [
        missing((client) => client.networks.connectors.ipsec.stop(unknownId)),
        refused((client, { openVpnId }) => client.networks.connectors.ipsec.stop(openVpnId)),
      ],
    }),
    generateNetworkConnectorProfile: row(aTunnel, {
      call: async (client, { openVpnId }) =>
        (await client.networks.connectors.profile.generate(openVpnId)).reveal(),
      answer: () => expect.stringContaining('client'),
      failures: [
        missing((client) => client.networks.connectors.profile.generate(unknownId)),
        refused((client, { id }) => client.networks.connectors.profile.generate(id)),
      ],
    }),
    revokeNetworkConnectorProfile: row(aConnectorWithProfile, {
      call: (client, { id }) => client.networks.connectors.profile.revoke(id),
      answer: () => true,
      effect: {
        read: ({ client }, { id }) => client.networks.connectors.profile.revoke(id),
        value: () => false,
      },
      failures: [missing((client) => client.networks.connectors.profile.revoke(unknownId))],
    }),
    generateNetworkConnectorBundle: row(aConnector, {
      call: async (client, { id }) =>
        (await client.networks.connectors.profile.generateBundle(id, 'DMG')).reveal(),
      answer: anyText,
      failures: [
        missing((client) => client.networks.connectors.profile.generateBundle(unknownId, 'DMG')),
        invalid((client, { id }) => client.networks.connectors.profile.generateBundle(id, unchecked('DEB'))),
      ],
    }),
    generateNetworkConnectorToken: row(aConnector, {
      call: async (client, { id }) => (await client.networks.connectors.token.generate(id)).reveal(),
      answer: anyText,
      effect: {
        read: ({ emulator }, { id }) => emulator.state.connectors.get(id)?.tokens.length,
        value: () => 1,
      },
      failures: [missing((client) => client.networks.connectors.token.generate(unknownId))],
    }),
  },
}

import type { NetworkConnectorResponse } from '@cloudconnexa/networks'
import { expect } from 'vitest'
import {
  catchCode,
  expectInvalid,
  expectMissing,
  expectRefusal,
  skipTypeCheck,
  unknownId,
} from '../failures.ts'
import { row, type Section, type Workspace } from '../operation-row.ts'
import { createUniqueName } from '../unique.ts'
import { matchAnyString, matchObject, matchPageWith } from './matchers.ts'

async function createConnector({ client }: Workspace): Promise<NetworkConnectorResponse> {
  const { id } = await client.networks.create({ name: createUniqueName('office') })
  return client.networks.connectors.create(id, {
    name: createUniqueName('gateway'),
    vpnRegionId: 'eu-central-1',
  })
}

async function createSuspendedConnector(workspace: Workspace): Promise<NetworkConnectorResponse> {
  const connector = await createConnector(workspace)
  await workspace.client.networks.connectors.suspend(connector.id)
  return connector
}

async function createConnectorWithProfile(workspace: Workspace): Promise<NetworkConnectorResponse> {
  const connector = await createConnector(workspace)
  await workspace.client.networks.connectors.profile.generate(connector.id)
  return connector
}

/** A connector with a tunnel, and one without. */
async function createTunnel(
  workspace: Workspace,
): Promise<{ readonly id: string; readonly openVpnId: string }> {
  const { networks } = workspace.client
  const { id: openVpnId } = await createConnector(workspace)
  const partner = await networks.create({ name: createUniqueName('partner'), tunnelingProtocol: 'IPSEC' })
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

async function createStartedTunnel(workspace: Workspace): ReturnType<typeof createTunnel> {
  const tunnel = await createTunnel(workspace)
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
    listNetworkConnectors: row(createConnector, {
      call: (client) => client.networks.connectors.list(),
      response: ({ id, name }) => matchPageWith(matchObject({ id, name, networkItemType: 'NETWORK' })),
      failures: [expectInvalid((client) => client.networks.connectors.list({ networkId: '' }))],
    }),
    createNetworkConnector: row(createConnector, {
      call: (client, { networkItemId }) => client.networks.connectors.create(networkItemId, spare),
      response: ({ networkItemId }) =>
        matchObject({ id: matchAnyString(), ...spare, networkItemId, connectionStatus: 'OFFLINE' }),
      failures: [
        expectMissing((client) => client.networks.connectors.create(unknownId, spare)),
        expectRefusal((client, { networkItemId }) =>
          client.networks.connectors.create(networkItemId, { ...spare, vpnRegionId: 'nowhere' }),
        ),
      ],
    }),
    getNetworkConnector: row(createConnector, {
      call: (client, { id }) => client.networks.connectors.get(id),
      response: (connector) => connector,
      failures: [expectMissing((client) => client.networks.connectors.get(unknownId))],
    }),
    updateNetworkConnector: row(createConnector, {
      call: (client, { id }) => client.networks.connectors.update(id, spare),
      response: ({ id }) => matchObject({ id, ...spare }),
      failures: [expectMissing((client) => client.networks.connectors.update(unknownId, spare))],
    }),
    deleteNetworkConnector: row(createConnector, {
      call: (client, { id }) => client.networks.connectors.delete(id),
      response: () => undefined,
      effect: {
        read: ({ client }, { id }) => catchCode(client.networks.connectors.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [expectMissing((client) => client.networks.connectors.delete(unknownId))],
    }),
    activateNetworkConnector: row(createSuspendedConnector, {
      call: (client, { id }) => client.networks.connectors.activate(id),
      response: () => undefined,
      effect: { read: isSuspended, value: () => false },
      failures: [expectMissing((client) => client.networks.connectors.activate(unknownId))],
    }),
    suspendNetworkConnector: row(createConnector, {
      call: (client, { id }) => client.networks.connectors.suspend(id),
      response: () => undefined,
      effect: { read: isSuspended, value: () => true },
      failures: [expectMissing((client) => client.networks.connectors.suspend(unknownId))],
    }),
    startNetworkConnectorIpsec: row(createTunnel, {
      call: (client, { id }) => client.networks.connectors.ipsec.start(id),
      response: () => undefined,
      effect: { read: isStarted, value: () => true },
      failures: [
        expectMissing((client) => client.networks.connectors.ipsec.start(unknownId)),
        expectRefusal((client, { openVpnId }) => client.networks.connectors.ipsec.start(openVpnId)),
      ],
    }),
    stopNetworkConnectorIpsec: row(createStartedTunnel, {
      call: (client, { id }) => client.networks.connectors.ipsec.stop(id),
      response: () => undefined,
      effect: { read: isStarted, value: () => false },
      failures: [
        expectMissing((client) => client.networks.connectors.ipsec.stop(unknownId)),
        expectRefusal((client, { openVpnId }) => client.networks.connectors.ipsec.stop(openVpnId)),
      ],
    }),
    generateNetworkConnectorProfile: row(createTunnel, {
      call: async (client, { openVpnId }) =>
        (await client.networks.connectors.profile.generate(openVpnId)).reveal(),
      response: () => expect.stringContaining('client'),
      failures: [
        expectMissing((client) => client.networks.connectors.profile.generate(unknownId)),
        expectRefusal((client, { id }) => client.networks.connectors.profile.generate(id)),
      ],
    }),
    revokeNetworkConnectorProfile: row(createConnectorWithProfile, {
      call: (client, { id }) => client.networks.connectors.profile.revoke(id),
      response: () => true,
      effect: {
        read: ({ client }, { id }) => client.networks.connectors.profile.revoke(id),
        value: () => false,
      },
      failures: [expectMissing((client) => client.networks.connectors.profile.revoke(unknownId))],
    }),
    generateNetworkConnectorBundle: row(createConnector, {
      call: async (client, { id }) =>
        (await client.networks.connectors.profile.generateBundle(id, 'DMG')).reveal(),
      response: matchAnyString,
      failures: [
        expectMissing((client) => client.networks.connectors.profile.generateBundle(unknownId, 'DMG')),
        expectInvalid((client, { id }) =>
          client.networks.connectors.profile.generateBundle(id, skipTypeCheck('DEB')),
        ),
      ],
    }),
    generateNetworkConnectorToken: row(createConnector, {
      call: async (client, { id }) => (await client.networks.connectors.token.generate(id)).reveal(),
      response: matchAnyString,
      effect: {
        read: ({ emulator }, { id }) => emulator.state.connectors.get(id)?.tokens.length,
        value: () => 1,
      },
      failures: [expectMissing((client) => client.networks.connectors.token.generate(unknownId))],
    }),
  },
}

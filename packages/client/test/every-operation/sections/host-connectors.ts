import type { HostConnectorResponse } from '@cloudconnexa/hosts'
import { expect } from 'vitest'
import { codeOf, invalid, missing, refused, unchecked, unknownId } from '../failures.ts'
import { row, type Section, type Workspace } from '../operation-row.ts'
import { uniqueName } from '../unique.ts'
import { anyText, holding, pageIncluding } from './matchers.ts'

async function aConnector({ client }: Workspace): Promise<HostConnectorResponse> {
  const { id } = await client.hosts.create({ name: uniqueName('server') })
  return client.hosts.connectors.create(id, { name: uniqueName('agent'), vpnRegionId: 'eu-central-1' })
}

async function aSuspendedConnector(workspace: Workspace): Promise<HostConnectorResponse> {
  const connector = await aConnector(workspace)
  await workspace.client.hosts.connectors.suspend(connector.id)
  return connector
}

async function aConnectorWithProfile(workspace: Workspace): Promise<HostConnectorResponse> {
  const connector = await aConnector(workspace)
  await workspace.client.hosts.connectors.profile.generate(connector.id)
  return connector
}

function isSuspended({ emulator }: Workspace, { id }: { readonly id: string }): boolean | undefined {
  return emulator.state.connectors.get(id)?.suspended
}

const spare = { name: 'Spare', vpnRegionId: 'it-mxp' }

/** Connectors of hosts. */
export const hostConnectors: Section = {
  name: 'connectors of hosts',
  rows: {
    listHostConnectors: row(aConnector, {
      call: (client) => client.hosts.connectors.list(),
      answer: ({ id, name }) => pageIncluding(holding({ id, name, networkItemType: 'HOST' })),
      failures: [invalid((client) => client.hosts.connectors.list({ hostId: '' }))],
    }),
    createHostConnector: row(aConnector, {
      call: (client, { networkItemId }) => client.hosts.connectors.create(networkItemId, spare),
      answer: ({ networkItemId }) =>
        holding({ id: anyText(), ...spare, networkItemId, connectionStatus: 'OFFLINE' }),
      failures: [
        missing((client) => client.hosts.connectors.create(unknownId, spare)),
        refused((client, { networkItemId }) =>
          client.hosts.connectors.create(networkItemId, { ...spare, vpnRegionId: 'nowhere' }),
        ),
      ],
    }),
    getHostConnector: row(aConnector, {
      call: (client, { id }) => client.hosts.connectors.get(id),
      answer: (connector) => connector,
      failures: [missing((client) => client.hosts.connectors.get(unknownId), 400)],
    }),
    updateHostConnector: row(aConnector, {
      call: (client, { id }) => client.hosts.connectors.update(id, spare),
      answer: ({ id }) => holding({ id, ...spare }),
      failures: [missing((client) => client.hosts.connectors.update(unknownId, spare), 400)],
    }),
    deleteHostConnector: row(aConnector, {
      call: (client, { id }) => client.hosts.connectors.delete(id),
      answer: () => undefined,
      effect: {
        read: ({ client }, { id }) => codeOf(client.hosts.connectors.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [missing((client) => client.hosts.connectors.delete(unknownId), 400)],
    }),
    activateHostConnector: row(aSuspendedConnector, {
      call: (client, { id }) => client.hosts.connectors.activate(id),
      answer: () => undefined,
      effect: { read: isSuspended, value: () => false },
      failures: [missing((client) => client.hosts.connectors.activate(unknownId), 400)],
    }),
    suspendHostConnector: row(aConnector, {
      call: (client, { id }) => client.hosts.connectors.suspend(id),
      answer: () => undefined,
      effect: { read: isSuspended, value: () => true },
      failures: [missing((client) => client.hosts.connectors.suspend(unknownId), 400)],
    }),
    generateHostConnectorProfile: row(aConnector, {
      call: async (client, { id }) => (await client.hosts.connectors.profile.generate(id)).reveal(),
      answer: () => expect.stringContaining('client'),
      failures: [missing((client) => client.hosts.connectors.profile.generate(unknownId), 400)],
    }),
    revokeHostConnectorProfile: row(aConnectorWithProfile, {
      call: (client, { id }) => client.hosts.connectors.profile.revoke(id),
      answer: () => true,
      effect: {
        read: ({ client }, { id }) => client.hosts.connectors.profile.revoke(id),
        value: () => false,
      },
      failures: [missing((client) => client.hosts.connectors.profile.revoke(unknownId), 400)],
    }),
    generateHostConnectorBundle: row(aConnector, {
      call: async (client, { id }) =>
        (await client.hosts.connectors.profile.generateBundle(id, 'MSI')).reveal(),
      answer: anyText,
      failures: [
        missing((client) => client.hosts.connectors.profile.generateBundle(unknownId, 'MSI'), 400),
        invalid((client, { id }) => client.hosts.connectors.profile.generateBundle(id, unchecked('DEB'))),
      ],
    }),
    generateHostConnectorToken: row(aConnector, {
      call: async (client, { id }) => (await client.hosts.connectors.token.generate(id)).reveal(),
      answer: anyText,
      effect: {
        read: ({ emulator }, { id }) => emulator.state.connectors.get(id)?.tokens.length,
        value: () => 1,
      },
      failures: [missing((client) => client.hosts.connectors.token.generate(unknownId), 400)],
    }),
  },
}

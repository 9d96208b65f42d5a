import type { HostConnectorResponse } from '@cloudconnexa/hosts'
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

async function createConnector({ client }: Workspace): Promise<HostConnectorResponse> {
  const { id } = await client.hosts.create({ name: createUniqueName('server') })
  return client.hosts.connectors.create(id, { name: createUniqueName('agent'), vpnRegionId: 'eu-central-1' })
}

async function createSuspendedConnector(workspace: Workspace): Promise<HostConnectorResponse> {
  const connector = await createConnector(workspace)
  await workspace.client.hosts.connectors.suspend(connector.id)
  return connector
}

async function createConnectorWithProfile(workspace: Workspace): Promise<HostConnectorResponse> {
  const connector = await createConnector(workspace)
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
    listHostConnectors: row(createConnector, {
      call: (client) => client.hosts.connectors.list(),
      response: ({ id, name }) => matchPageWith(matchObject({ id, name, networkItemType: 'HOST' })),
      failures: [expectInvalid((client) => client.hosts.connectors.list({ hostId: '' }))],
    }),
    createHostConnector: row(createConnector, {
      call: (client, { networkItemId }) => client.hosts.connectors.create(networkItemId, spare),
      response: ({ networkItemId }) =>
        matchObject({ id: matchAnyString(), ...spare, networkItemId, connectionStatus: 'OFFLINE' }),
      failures: [
        expectMissing((client) => client.hosts.connectors.create(unknownId, spare)),
        expectRefusal((client, { networkItemId }) =>
          client.hosts.connectors.create(networkItemId, { ...spare, vpnRegionId: 'nowhere' }),
        ),
      ],
    }),
    getHostConnector: row(createConnector, {
      call: (client, { id }) => client.hosts.connectors.get(id),
      response: (connector) => connector,
      failures: [expectMissing((client) => client.hosts.connectors.get(unknownId))],
    }),
    updateHostConnector: row(createConnector, {
      call: (client, { id }) => client.hosts.connectors.update(id, spare),
      response: ({ id }) => matchObject({ id, ...spare }),
      failures: [expectMissing((client) => client.hosts.connectors.update(unknownId, spare))],
    }),
    deleteHostConnector: row(createConnector, {
      call: (client, { id }) => client.hosts.connectors.delete(id),
      response: () => undefined,
      effect: {
        read: ({ client }, { id }) => catchCode(client.hosts.connectors.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [expectMissing((client) => client.hosts.connectors.delete(unknownId))],
    }),
    activateHostConnector: row(createSuspendedConnector, {
      call: (client, { id }) => client.hosts.connectors.activate(id),
      response: () => undefined,
      effect: { read: isSuspended, value: () => false },
      failures: [expectMissing((client) => client.hosts.connectors.activate(unknownId))],
    }),
    suspendHostConnector: row(createConnector, {
      call: (client, { id }) => client.hosts.connectors.suspend(id),
      response: () => undefined,
      effect: { read: isSuspended, value: () => true },
      failures: [expectMissing((client) => client.hosts.connectors.suspend(unknownId))],
    }),
    generateHostConnectorProfile: row(createConnector, {
      call: async (client, { id }) => (await client.hosts.connectors.profile.generate(id)).reveal(),
      response: () => expect.stringContaining('client'),
      failures: [expectMissing((client) => client.hosts.connectors.profile.generate(unknownId))],
    }),
    revokeHostConnectorProfile: row(createConnectorWithProfile, {
      call: (client, { id }) => client.hosts.connectors.profile.revoke(id),
      response: () => true,
      effect: {
        read: ({ client }, { id }) => client.hosts.connectors.profile.revoke(id),
        value: () => false,
      },
      failures: [expectMissing((client) => client.hosts.connectors.profile.revoke(unknownId))],
    }),
    generateHostConnectorBundle: row(createConnector, {
      call: async (client, { id }) =>
        (await client.hosts.connectors.profile.generateBundle(id, 'MSI')).reveal(),
      response: matchAnyString,
      failures: [
        expectMissing((client) => client.hosts.connectors.profile.generateBundle(unknownId, 'MSI')),
        expectInvalid((client, { id }) =>
          client.hosts.connectors.profile.generateBundle(id, skipTypeCheck('DEB')),
        ),
      ],
    }),
    generateHostConnectorToken: row(createConnector, {
      call: async (client, { id }) => (await client.hosts.connectors.token.generate(id)).reveal(),
      response: matchAnyString,
      effect: {
        read: ({ emulator }, { id }) => emulator.state.connectors.get(id)?.tokens.length,
        value: () => 1,
      },
      failures: [expectMissing((client) => client.hosts.connectors.token.generate(unknownId))],
    }),
  },
}

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
import { matchObject, matchPageWith } from './matchers.ts'
import { createGroup } from './user-groups.ts'

interface Owned {
  readonly userId: string
  readonly id: string
}

/** A device of a user, who may have another one. */
async function createDevice(workspace: Workspace): Promise<Owned> {
  const { client } = workspace
  const { id: groupId } = await createGroup(workspace)
  const user = await client.users.create({ username: createUniqueName('user'), groupId, role: 'MEMBER' })
  const { id } = await client.devices.create(user.id, { name: 'Laptop', description: 'Lent' })
  return { userId: user.id, id }
}

async function createDeviceWithProfile(workspace: Workspace): Promise<Owned> {
  const device = await createDevice(workspace)
  await workspace.client.devices.profile.generate(device.userId, device.id, 'it-mxp')
  return device
}

function hasProfile({ emulator }: Workspace, { id }: Owned): boolean {
  return emulator.state.devices.get(id)?.startedAt !== undefined
}

/** Devices of users and their profiles. */
export const devices: Section = {
  name: 'devices',
  rows: {
    listDevices: row(createDevice, {
      call: (client, { userId }) => client.devices.list({ userId }),
      response: ({ id, userId }) => matchPageWith(matchObject({ id, userId, name: 'Laptop' })),
      failures: [expectInvalid((client) => client.devices.list({ userId: '' }))],
    }),
    createDevice: row(createDevice, {
      call: (client, { userId }) => client.devices.create(userId, { name: 'Phone', clientUUID: 'A-1' }),
      response: ({ userId }) =>
        matchObject({ userId, name: 'Phone', clientUUID: 'A-1', connectionStatus: 'OFFLINE' }),
      failures: [
        expectMissing((client) => client.devices.create(unknownId, { name: 'Phone' })),
        expectInvalid((client, { userId }) =>
          client.devices.create(userId, skipTypeCheck({ nmae: 'Phone' })),
        ),
      ],
    }),
    getDevice: row(createDevice, {
      call: (client, { userId, id }) => client.devices.get(userId, id),
      response: ({ userId, id }) => matchObject({ id, userId, name: 'Laptop', description: 'Lent' }),
      failures: [
        expectMissing((client, { userId }) => client.devices.get(userId, unknownId)),
        expectMissing((client, { id }) => client.devices.get(unknownId, id)),
      ],
    }),
    updateDevice: row(createDevice, {
      call: (client, { userId, id }) => client.devices.update(userId, id, { name: 'Phone' }),
      response: ({ userId, id }) => matchObject({ id, userId, name: 'Phone' }),
      failures: [
        expectMissing((client, { userId }) => client.devices.update(userId, unknownId, { name: 'Phone' })),
      ],
    }),
    deleteDevice: row(createDevice, {
      call: (client, { userId, id }) => client.devices.delete(userId, id),
      response: () => undefined,
      effect: {
        read: ({ client }, { userId, id }) => catchCode(client.devices.get(userId, id)),
        value: () => 'NOT_FOUND',
      },
      failures: [expectMissing((client, { userId }) => client.devices.delete(userId, unknownId))],
    }),
    generateDeviceProfile: row(createDevice, {
      call: async (client, { userId, id }) =>
        (await client.devices.profile.generate(userId, id, 'eu-central-1')).reveal(),
      response: () => expect.stringContaining('client'),
      effect: { read: hasProfile, value: () => true },
      failures: [
        expectMissing((client, { userId }) =>
          client.devices.profile.generate(userId, unknownId, 'eu-central-1'),
        ),
        expectRefusal((client, { userId, id }) => client.devices.profile.generate(userId, id, 'nowhere')),
      ],
    }),
    revokeDeviceProfile: row(createDeviceWithProfile, {
      call: async (client, { userId, id }) => (await client.devices.profile.revoke(userId, id))?.reveal(),
      response: () => 'true',
      effect: { read: hasProfile, value: () => false },
      failures: [expectMissing((client, { userId }) => client.devices.profile.revoke(userId, unknownId))],
    }),
  },
}

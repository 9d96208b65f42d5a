import { expect } from 'vitest'
import { codeOf, invalid, missing, refused, unchecked, unknownId } from '../failures.ts'
import { row, type Section, type Workspace } from '../operation-row.ts'
import { uniqueName } from '../unique.ts'
import { holding, pageIncluding } from './matchers.ts'
import { aGroup } from './user-groups.ts'

interface Owned {
  readonly userId: string
  readonly id: string
}

/** A device of a user, who may have another one. */
async function aDevice(workspace: Workspace): Promise<Owned> {
  const { client } = workspace
  const { id: groupId } = await aGroup(workspace)
  const user = await client.users.create({ username: uniqueName('user'), groupId, role: 'MEMBER' })
  const { id } = await client.devices.create(user.id, { name: 'Laptop', description: 'Lent' })
  return { userId: user.id, id }
}

async function aDeviceWithProfile(workspace: Workspace): Promise<Owned> {
  const device = await aDevice(workspace)
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
    listDevices: row(aDevice, {
      call: (client, { userId }) => client.devices.list({ userId }),
      answer: ({ id, userId }) => pageIncluding(holding({ id, userId, name: 'Laptop' })),
      failures: [invalid((client) => client.devices.list({ userId: '' }))],
    }),
    createDevice: row(aDevice, {
      call: (client, { userId }) => client.devices.create(userId, { name: 'Phone', clientUUID: 'A-1' }),
      answer: ({ userId }) =>
        holding({ userId, name: 'Phone', clientUUID: 'A-1', connectionStatus: 'OFFLINE' }),
      failures: [
        missing((client) => client.devices.create(unknownId, { name: 'Phone' })),
        invalid((client, { userId }) => client.devices.create(userId, unchecked({ nmae: 'Phone' }))),
      ],
    }),
    getDevice: row(aDevice, {
      call: (client, { userId, id }) => client.devices.get(userId, id),
      answer: ({ userId, id }) => holding({ id, userId, name: 'Laptop', description: 'Lent' }),
      failures: [
        missing((client, { userId }) => client.devices.get(userId, unknownId)),
        missing((client, { id }) => client.devices.get(unknownId, id)),
      ],
    }),
    updateDevice: row(aDevice, {
      call: (client, { userId, id }) => client.devices.update(userId, id, { name: 'Phone' }),
      answer: ({ userId, id }) => holding({ id, userId, name: 'Phone' }),
      failures: [
        missing((client, { userId }) => client.devices.update(userId, unknownId, { name: 'Phone' })),
      ],
    }),
    deleteDevice: row(aDevice, {
      call: (client, { userId, id }) => client.devices.delete(userId, id),
      answer: () => undefined,
      effect: {
        read: ({ client }, { userId, id }) => codeOf(client.devices.get(userId, id)),
        value: () => 'NOT_FOUND',
      },
      failures: [missing((client, { userId }) => client.devices.delete(userId, unknownId))],
    }),
    generateDeviceProfile: row(aDevice, {
      call: async (client, { userId, id }) =>
        (await client.devices.profile.generate(userId, id, 'eu-central-1')).reveal(),
      answer: () => expect.stringContaining('client'),
      effect: { read: hasProfile, value: () => true },
      failures: [
        missing((client, { userId }) => client.devices.profile.generate(userId, unknownId, 'eu-central-1')),
        refused((client, { userId, id }) => client.devices.profile.generate(userId, id, 'nowhere')),
      ],
    }),
    revokeDeviceProfile: row(aDeviceWithProfile, {
      call: async (client, { userId, id }) => (await client.devices.profile.revoke(userId, id))?.reveal(),
      answer: () => 'true',
      effect: { read: hasProfile, value: () => false },
      failures: [missing((client, { userId }) => client.devices.profile.revoke(userId, unknownId))],
    }),
  },
}

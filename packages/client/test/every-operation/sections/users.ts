import type { UserResponse } from '@cloudconnexa/users'
import { codeOf, invalid, missing, refused, unchecked, unknownId } from '../failures.ts'
import { row, type Section, type Workspace } from '../operation-row.ts'
import { uniqueName } from '../unique.ts'
import { holding, pageIncluding } from './matchers.ts'

/** A user in the group `Default`, and the owner of the account. */
async function aMember({
  client,
  emulator,
}: Workspace): Promise<UserResponse & { readonly ownerId: string }> {
  const username = uniqueName('user')
  const groupId = emulator.state.userGroups.findBy('name', 'Default')[0]?.id
  const ownerId = emulator.state.users.all().find(({ role }) => role === 'OWNER')?.id
  if (groupId === undefined || ownerId === undefined) throw new Error('The emulator has no group or owner')
  const email = `${username}@example.com`
  return { ...(await client.users.create({ username, email, groupId, role: 'MEMBER' })), ownerId }
}

async function aSuspendedMember(workspace: Workspace): ReturnType<typeof aMember> {
  const member = await aMember(workspace)
  await workspace.client.users.suspend(member.id)
  return member
}

/** A user whose device has a profile. */
async function aConnectedMember(workspace: Workspace): ReturnType<typeof aMember> {
  const member = await aMember(workspace)
  const { devices } = workspace.client
  const { id } = await devices.create(member.id, { name: 'Laptop' })
  await devices.profile.generate(member.id, id, 'eu-central-1')
  return member
}

async function statusOf({ client }: Workspace, { id }: UserResponse): Promise<string | undefined> {
  return (await client.users.get(id)).status
}

/** Users. */
export const users: Section = {
  name: 'users',
  rows: {
    listUsers: row(aMember, {
      call: (client) => client.users.list(),
      answer: ({ id, username, email }) => pageIncluding(holding({ id, username, email })),
      failures: [invalid((client) => client.users.list({ size: 1.5 }))],
    }),
    createUser: row(aMember, {
      call: (client, { groupId }) =>
        client.users.create({
          username: 'ada',
          email: 'ada@example.com',
          firstName: 'Ada',
          groupId,
          role: 'MEMBER',
          devices: [{ name: 'Laptop' }],
        }),
      answer: ({ groupId }) =>
        holding({
          username: 'ada',
          email: 'ada@example.com',
          firstName: 'Ada',
          groupId,
          status: 'INVITED',
          devices: [holding({ name: 'Laptop' })],
        }),
      failures: [
        invalid((client) => client.users.create(unchecked({ name: 'ada' }))),
        refused((client, { username, groupId }) =>
          client.users.create({ username, groupId, role: 'MEMBER' }),
        ),
      ],
    }),
    getUser: row(aMember, {
      call: (client, { id }) => client.users.get(id),
      answer: ({ id, username, email, groupId }) =>
        holding({ id, username, email, groupId, authType: 'INTERNAL', devices: [] }),
      failures: [missing((client) => client.users.get(unknownId))],
    }),
    updateUser: row(aMember, {
      call: (client, { id, groupId }) => client.users.update(id, { groupId, lastName: 'Lovelace' }),
      answer: ({ id, username, groupId }) => holding({ id, username, groupId, lastName: 'Lovelace' }),
      failures: [
        missing((client, { groupId }) => client.users.update(unknownId, { groupId })),
        refused((client, { id }) => client.users.update(id, { groupId: unknownId })),
      ],
    }),
    deleteUser: row(aMember, {
      call: (client, { id }) => client.users.delete(id),
      answer: () => undefined,
      effect: { read: ({ client }, { id }) => codeOf(client.users.get(id)), value: () => 'NOT_FOUND' },
      failures: [
        missing((client) => client.users.delete(unknownId)),
        refused((client, { ownerId }) => client.users.delete(ownerId)),
      ],
    }),
    activateUser: row(aSuspendedMember, {
      call: (client, { id }) => client.users.activate(id),
      answer: () => undefined,
      effect: { read: statusOf, value: () => 'ACTIVE' },
      failures: [missing((client) => client.users.activate(unknownId))],
    }),
    suspendUser: row(aMember, {
      call: (client, { id }) => client.users.suspend(id),
      answer: () => undefined,
      effect: { read: statusOf, value: () => 'SUSPENDED' },
      failures: [
        missing((client) => client.users.suspend(unknownId)),
        refused((client, { ownerId }) => client.users.suspend(ownerId)),
      ],
    }),
    resendUserInvitation: row(aMember, {
      call: (client, { id }) => client.users.resendInvitation(id),
      answer: () => undefined,
      failures: [missing((client) => client.users.resendInvitation(unknownId))],
    }),
    resetUserMfa: row(aMember, {
      call: (client, { id }) => client.users.resetMfa(id),
      answer: () => ({ success: true, content: null }),
      failures: [missing((client) => client.users.resetMfa(unknownId))],
    }),
    forceUserPasswordChange: row(aConnectedMember, {
      call: (client, { id }) => client.users.forcePasswordChange(id),
      answer: () => undefined,
      effect: {
        read: ({ emulator }, { id }) =>
          emulator.state.devices.findBy('userId', id).map(({ startedAt }) => startedAt),
        value: () => [undefined],
      },
      failures: [missing((client) => client.users.forcePasswordChange(unknownId))],
    }),
  },
}

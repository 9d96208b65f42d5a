import type { UserResponse } from '@cloudconnexa/users'
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

/** A user in the group `Default`, and the owner of the account. */
async function createMember({
  client,
  emulator,
}: Workspace): Promise<UserResponse & { readonly ownerId: string }> {
  const username = createUniqueName('user')
  const groupId = emulator.state.userGroups.findBy('name', 'Default')[0]?.id
  const ownerId = emulator.state.users.all().find(({ role }) => role === 'OWNER')?.id
  if (groupId === undefined || ownerId === undefined) throw new Error('The emulator has no group or owner')
  const email = `${username}@example.com`
  return { ...(await client.users.create({ username, email, groupId, role: 'MEMBER' })), ownerId }
}

async function createSuspendedMember(workspace: Workspace): ReturnType<typeof createMember> {
  const member = await createMember(workspace)
  await workspace.client.users.suspend(member.id)
  return member
}

/** A user whose device has a profile. */
async function createConnectedMember(workspace: Workspace): ReturnType<typeof createMember> {
  const member = await createMember(workspace)
  const { devices } = workspace.client
  const { id } = await devices.create(member.id, { name: 'Laptop' })
  await devices.profile.generate(member.id, id, 'eu-central-1')
  return member
}

async function readStatus({ client }: Workspace, { id }: UserResponse): Promise<string | undefined> {
  return (await client.users.get(id)).status
}

/** Users. */
export const users: Section = {
  name: 'users',
  rows: {
    listUsers: row(createMember, {
      call: (client) => client.users.list(),
      response: ({ id, username, email }) => matchPageWith(matchObject({ id, username, email })),
      failures: [expectInvalid((client) => client.users.list({ size: 1.5 }))],
    }),
    createUser: row(createMember, {
      call: (client, { groupId }) =>
        client.users.create({
          username: 'ada',
          email: 'ada@example.com',
          firstName: 'Ada',
          groupId,
          role: 'MEMBER',
          devices: [{ name: 'Laptop' }],
        }),
      response: ({ groupId }) =>
        matchObject({
          username: 'ada',
          email: 'ada@example.com',
          firstName: 'Ada',
          groupId,
          status: 'INVITED',
          devices: [matchObject({ name: 'Laptop' })],
        }),
      failures: [
        expectInvalid((client) => client.users.create(skipTypeCheck({ name: 'ada' }))),
        expectRefusal(
          (client, { username, groupId }) => client.users.create({ username, groupId, role: 'MEMBER' }),
          'NAME_TAKEN',
        ),
      ],
    }),
    getUser: row(createMember, {
      call: (client, { id }) => client.users.get(id),
      response: ({ id, username, email, groupId }) =>
        matchObject({ id, username, email, groupId, authType: 'INTERNAL', devices: [] }),
      failures: [expectMissing((client) => client.users.get(unknownId))],
    }),
    updateUser: row(createMember, {
      call: (client, { id, groupId }) => client.users.update(id, { groupId, lastName: 'Lovelace' }),
      response: ({ id, username, groupId }) => matchObject({ id, username, groupId, lastName: 'Lovelace' }),
      failures: [
        expectMissing((client, { groupId }) => client.users.update(unknownId, { groupId })),
        expectRefusal((client, { id }) => client.users.update(id, { groupId: unknownId })),
      ],
    }),
    deleteUser: row(createMember, {
      call: (client, { id }) => client.users.delete(id),
      response: () => undefined,
      effect: { read: ({ client }, { id }) => catchCode(client.users.get(id)), value: () => 'NOT_FOUND' },
      failures: [
        expectMissing((client) => client.users.delete(unknownId)),
        expectRefusal((client, { ownerId }) => client.users.delete(ownerId), 'OWNER_PROTECTED'),
      ],
    }),
    activateUser: row(createSuspendedMember, {
      call: (client, { id }) => client.users.activate(id),
      response: () => undefined,
      effect: { read: readStatus, value: () => 'ACTIVE' },
      failures: [expectMissing((client) => client.users.activate(unknownId))],
    }),
    suspendUser: row(createMember, {
      call: (client, { id }) => client.users.suspend(id),
      response: () => undefined,
      effect: { read: readStatus, value: () => 'SUSPENDED' },
      failures: [
        expectMissing((client) => client.users.suspend(unknownId)),
        expectRefusal((client, { ownerId }) => client.users.suspend(ownerId), 'OWNER_PROTECTED'),
      ],
    }),
    resendUserInvitation: row(createMember, {
      call: (client, { id }) => client.users.resendInvitation(id),
      response: () => undefined,
      failures: [expectMissing((client) => client.users.resendInvitation(unknownId))],
    }),
    resetUserMfa: row(createMember, {
      call: (client, { id }) => client.users.resetMfa(id),
      response: () => ({ success: true, content: null }),
      failures: [expectMissing((client) => client.users.resetMfa(unknownId))],
    }),
    forceUserPasswordChange: row(createConnectedMember, {
      call: (client, { id }) => client.users.forcePasswordChange(id),
      response: () => undefined,
      effect: {
        read: ({ emulator }, { id }) =>
          emulator.state.devices.findBy('userId', id).map(({ startedAt }) => startedAt),
        value: () => [undefined],
      },
      failures: [expectMissing((client) => client.users.forcePasswordChange(unknownId))],
    }),
  },
}

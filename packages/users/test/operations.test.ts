import { connectToEmulator, testEveryOperation } from '@cloudconnexa/service-tests'
import { expect } from 'vitest'
import { users, type UsersService } from '../src/index.ts'

interface Case {
  /** Carries the operation out on a tenant with two members. */
  readonly call: (client: UsersService, id: string, groupId: string) => PromiseLike<unknown>
  readonly status: number
  readonly response: unknown
}

const member = { username: 'ada', email: 'ada@example.com', firstName: 'Ada' }
const cases: Readonly<Record<string, Case>> = {
  listUsers: {
    call: (client) => client.list(),
    status: 200,
    response: expect.objectContaining({ total: 3, raw: expect.objectContaining({ page: 0, size: 1000 }) }),
  },
  createUser: {
    call: (client, _id, groupId) =>
      client.create({ ...member, groupId, role: 'MEMBER', devices: [{ name: 'laptop' }] }),
    status: 201,
    response: expect.objectContaining({
      ...member,
      status: 'INVITED',
      devices: [expect.objectContaining({ name: 'laptop' })],
    }),
  },
  getUser: {
    call: (client, id) => client.get(id),
    status: 200,
    response: expect.objectContaining({ username: 'user-000001', authType: 'INTERNAL' }),
  },
  updateUser: {
    call: (client, id, groupId) => client.update(id, { groupId, lastName: 'Lovelace' }),
    status: 200,
    response: expect.objectContaining({ username: 'user-000001', lastName: 'Lovelace' }),
  },
  deleteUser: { call: (client, id) => client.delete(id), status: 204, response: undefined },
  activateUser: { call: (client, id) => client.activate(id), status: 200, response: undefined },
  suspendUser: { call: (client, id) => client.suspend(id), status: 200, response: undefined },
  resendUserInvitation: {
    call: (client, id) => client.resendInvitation(id),
    status: 200,
    response: undefined,
  },
  resetUserMfa: {
    call: (client, id) => client.resetMfa(id),
    status: 200,
    response: { success: true, content: null },
  },
  forceUserPasswordChange: {
    call: (client, id) => client.forcePasswordChange(id),
    status: 200,
    response: undefined,
  },
}

testEveryOperation(users, cases, async ({ method, path }, { call, status, response }) => {
  await using connection = await connectToEmulator({ users }, { seed: { users: 2 } })
  const { emulator } = connection
  const [user] = emulator.state.users.findBy('username', 'user-000001')
  const id = user?.id ?? ''
  expect(await call(connection.client.users, id, user?.groupId ?? '')).toEqual(response)
  const sent = `/api/v1${path.replace(/\{\w+\}/, id)}`
  expect(emulator.requests.list({ method, path: sent, status })).toHaveLength(1)
})

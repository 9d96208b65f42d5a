import { expect, it } from 'vitest'
import { users } from '../src/index.ts'
import { connect, type Connection } from './connect.ts'

interface Case {
  /** Carries the operation out on a tenant with two members. */
  readonly call: (connection: Connection, id: string, groupId: string) => PromiseLike<unknown>
  readonly status: number
  readonly answer: unknown
}

const member = { username: 'ada', email: 'ada@example.com', firstName: 'Ada' }
const cases: Readonly<Record<string, Case>> = {
  listUsers: {
    call: ({ client }) => client.users.list(),
    status: 200,
    answer: expect.objectContaining({ totalElements: 3, page: 0, size: 1000 }),
  },
  createUser: {
    call: ({ client }, _id, groupId) =>
      client.users.create({ ...member, groupId, role: 'MEMBER', devices: [{ name: 'laptop' }] }),
    status: 201,
    answer: expect.objectContaining({
      ...member,
      status: 'INVITED',
      devices: [expect.objectContaining({ name: 'laptop' })],
    }),
  },
  getUser: {
    call: ({ client }, id) => client.users.get(id),
    status: 200,
    answer: expect.objectContaining({ username: 'user-000001', authType: 'INTERNAL' }),
  },
  updateUser: {
    call: ({ client }, id, groupId) => client.users.update(id, { groupId, lastName: 'Lovelace' }),
    status: 200,
    answer: expect.objectContaining({ username: 'user-000001', lastName: 'Lovelace' }),
  },
  deleteUser: { call: ({ client }, id) => client.users.delete(id), status: 204, answer: undefined },
  activateUser: { call: ({ client }, id) => client.users.activate(id), status: 200, answer: undefined },
  suspendUser: { call: ({ client }, id) => client.users.suspend(id), status: 200, answer: undefined },
  resendUserInvitation: {
    call: ({ client }, id) => client.users.resendInvitation(id),
    status: 200,
    answer: undefined,
  },
  resetUserMfa: {
    call: ({ client }, id) => client.users.resetMfa(id),
    status: 200,
    answer: { success: true, content: null },
  },
  forceUserPasswordChange: {
    call: ({ client }, id) => client.users.forcePasswordChange(id),
    status: 200,
    answer: undefined,
  },
}

it('has a case for every operation of the definition', () => {
  expect(Object.keys(cases).toSorted()).toEqual(users.operations.map(({ id }) => id).toSorted())
})

it.each(users.operations)('$id goes out as $method $path', async ({ id: operation, method, path }) => {
  const { call, status, answer } = cases[operation] ?? expect.unreachable(`no case for ${operation}`)
  await using connection = await connect({ seed: { users: 2 } })
  const { emulator } = connection
  const [user] = emulator.state.users.where('username', 'user-000001')
  const id = user?.id ?? ''
  expect(await call(connection, id, user?.groupId ?? '')).toEqual(answer)
  const sent = `/api/v1${path.replace(/\{\w+\}/, id)}`
  expect(emulator.requests.list({ method, path: sent, status })).toHaveLength(1)
})

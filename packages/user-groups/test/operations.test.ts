import { expect, it } from 'vitest'
import { userGroups } from '../src/index.ts'
import { connect, type Connection } from './connect.ts'

interface Case {
  /** Carries the operation out on a tenant with the group Sales. */
  readonly call: (connection: Connection, id: string) => PromiseLike<unknown>
  readonly status: number
  readonly answer: unknown
}

const cases: Readonly<Record<string, Case>> = {
  listUserGroups: {
    call: ({ client }) => client.userGroups.list(),
    status: 200,
    answer: expect.objectContaining({ totalElements: 4, page: 0, size: 1000 }),
  },
  createUserGroup: {
    call: ({ client }) => client.userGroups.create({ name: 'Support', vpnRegionIds: ['it-mxp'] }),
    status: 201,
    answer: expect.objectContaining({ name: 'Support', vpnRegionIds: ['it-mxp'], maxDevice: 3 }),
  },
  getUserGroup: {
    call: ({ client }, id) => client.userGroups.get(id),
    status: 200,
    answer: expect.objectContaining({ name: 'Sales', allRegionsIncluded: true }),
  },
  updateUserGroup: {
    call: ({ client }, id) =>
      client.userGroups.update(id, {
        name: 'Sales',
        allRegionsIncluded: true,
        internetAccess: 'RESTRICTED_INTERNET',
      }),
    status: 200,
    answer: expect.objectContaining({ name: 'Sales', internetAccess: 'RESTRICTED_INTERNET' }),
  },
  deleteUserGroup: {
    call: async ({ client }) => {
      const { id } = await client.userGroups.create({ name: 'Support', allRegionsIncluded: true })
      return client.userGroups.delete(id)
    },
    status: 204,
    answer: undefined,
  },
}

it('has a case for every operation of the definition', () => {
  expect(Object.keys(cases).toSorted()).toEqual(userGroups.operations.map(({ id }) => id).toSorted())
})

it.each(userGroups.operations)('$id goes out as $method $path', async ({ id: operation, method, path }) => {
  const { call, status, answer } = cases[operation] ?? expect.unreachable(`no case for ${operation}`)
  await using connection = await connect({ seed: 'demo' })
  const { emulator } = connection
  const [sales] = emulator.state.userGroups.where('name', 'Sales')
  expect(await call(connection, sales?.id ?? '')).toEqual(answer)
  const sent = new RegExp(`^/api/v1${path.replace(/\{\w+\}/, '[^/]+')}$`)
  expect(emulator.requests.list({ method, path: sent, status })).toHaveLength(1)
})

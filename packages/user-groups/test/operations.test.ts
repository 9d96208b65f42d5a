import { connectToEmulator, testEveryOperation } from '@cloudconnexa/service-tests'
import { expect } from 'vitest'
import { userGroups, type UserGroupsService } from '../src/index.ts'

interface Case {
  /** Carries the operation out on a tenant with the group Sales. */
  readonly call: (client: UserGroupsService, id: string) => PromiseLike<unknown>
  readonly status: number
  readonly response: unknown
}

const cases: Readonly<Record<string, Case>> = {
  listUserGroups: {
    call: (client) => client.list(),
    status: 200,
    response: expect.objectContaining({ total: 4, raw: expect.objectContaining({ page: 0, size: 1000 }) }),
  },
  createUserGroup: {
    call: (client) => client.create({ name: 'Support', vpnRegionIds: ['it-mxp'] }),
    status: 201,
    response: expect.objectContaining({ name: 'Support', vpnRegionIds: ['it-mxp'], maxDevice: 3 }),
  },
  getUserGroup: {
    call: (client, id) => client.get(id),
    status: 200,
    response: expect.objectContaining({ name: 'Sales', allRegionsIncluded: true }),
  },
  updateUserGroup: {
    call: (client, id) =>
      client.update(id, {
        name: 'Sales',
        allRegionsIncluded: true,
        internetAccess: 'RESTRICTED_INTERNET',
      }),
    status: 200,
    response: expect.objectContaining({ name: 'Sales', internetAccess: 'RESTRICTED_INTERNET' }),
  },
  deleteUserGroup: {
    call: async (client) => {
      const { id } = await client.create({ name: 'Support', allRegionsIncluded: true })
      return client.delete(id)
    },
    status: 204,
    response: undefined,
  },
}

testEveryOperation(userGroups, cases, async ({ method, path }, { call, status, response }) => {
  await using connection = await connectToEmulator({ userGroups }, { seed: 'demo' })
  const { emulator } = connection
  const [sales] = emulator.state.userGroups.findBy('name', 'Sales')
  expect(await call(connection.client.userGroups, sales?.id ?? '')).toEqual(response)
  const sent = new RegExp(`^/api/v1${path.replace(/\{\w+\}/, '[^/]+')}$`)
  expect(emulator.requests.list({ method, path: sent, status })).toHaveLength(1)
})

import {
  catchCode,
  expectInvalid,
  expectMissing,
  expectRefusal,
  skipTypeCheck,
  unknownId,
} from '../failures.ts'
import { nothing, row, type Section, type Workspace } from '../operation-row.ts'
import { createUniqueName } from '../unique.ts'
import { matchObject, matchPageWith } from './matchers.ts'

/** A user group of its own. */
export async function createGroup({
  client,
}: Workspace): Promise<{ readonly id: string; readonly name: string }> {
  const name = createUniqueName('group')
  const { id } = await client.userGroups.create({ name, allRegionsIncluded: true })
  return { id, name }
}

function createRestrictedGroup(name: string): {
  readonly name: string
  readonly allRegionsIncluded: true
  readonly internetAccess: 'RESTRICTED_INTERNET'
} {
  return { name, allRegionsIncluded: true, internetAccess: 'RESTRICTED_INTERNET' }
}

/** User groups. */
export const userGroups: Section = {
  name: 'user groups',
  rows: {
    listUserGroups: row(nothing, {
      call: (client) => client.userGroups.list(),
      response: () => matchPageWith(matchObject({ name: 'Default', maxDevice: 3 })),
      failures: [expectInvalid((client) => client.userGroups.list({ page: 0.5 }))],
    }),
    createUserGroup: row(nothing, {
      call: (client) => client.userGroups.create({ name: 'Support', vpnRegionIds: ['it-mxp'], maxDevice: 2 }),
      response: () => matchObject({ name: 'Support', vpnRegionIds: ['it-mxp'], maxDevice: 2 }),
      failures: [
        expectInvalid((client) => client.userGroups.create(skipTypeCheck({ maxDevice: 2 }))),
        expectRefusal(
          (client) => client.userGroups.create({ name: 'Default', allRegionsIncluded: true }),
          'NAME_TAKEN',
        ),
      ],
    }),
    getUserGroup: row(createGroup, {
      call: (client, { id }) => client.userGroups.get(id),
      response: ({ id, name }) => matchObject({ id, name, allRegionsIncluded: true }),
      failures: [expectMissing((client) => client.userGroups.get(unknownId))],
    }),
    updateUserGroup: row(createGroup, {
      call: (client, { id, name }) => client.userGroups.update(id, createRestrictedGroup(name)),
      response: ({ id, name }) => matchObject({ id, ...createRestrictedGroup(name) }),
      failures: [
        expectMissing((client, { name }) => client.userGroups.update(unknownId, createRestrictedGroup(name))),
        expectRefusal(
          (client, { id }) => client.userGroups.update(id, createRestrictedGroup('Default')),
          'NAME_TAKEN',
        ),
      ],
    }),
    deleteUserGroup: row(createGroup, {
      call: (client, { id }) => client.userGroups.delete(id),
      response: () => undefined,
      effect: {
        read: ({ client }, { id }) => catchCode(client.userGroups.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [expectMissing((client) => client.userGroups.delete(unknownId))],
    }),
  },
}

import { codeOf, invalid, missing, refused, unchecked, unknownId } from '../failures.ts'
import { nothing, row, type Section, type Workspace } from '../operation-row.ts'
import { uniqueName } from '../unique.ts'
import { holding, pageIncluding } from './matchers.ts'

/** A user group of its own. */
export async function aGroup({ client }: Workspace): Promise<{ readonly id: string; readonly name: string }> {
  const name = uniqueName('group')
  const { id } = await client.userGroups.create({ name, allRegionsIncluded: true })
  return { id, name }
}

function restricted(name: string): {
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
      answer: () => pageIncluding(holding({ name: 'Default', maxDevice: 3 })),
      failures: [invalid((client) => client.userGroups.list({ page: 0.5 }))],
    }),
    createUserGroup: row(nothing, {
      call: (client) => client.userGroups.create({ name: 'Support', vpnRegionIds: ['it-mxp'], maxDevice: 2 }),
      answer: () => holding({ name: 'Support', vpnRegionIds: ['it-mxp'], maxDevice: 2 }),
      failures: [
        invalid((client) => client.userGroups.create(unchecked({ maxDevice: 2 }))),
        refused((client) => client.userGroups.create({ name: 'Default', allRegionsIncluded: true })),
      ],
    }),
    getUserGroup: row(aGroup, {
      call: (client, { id }) => client.userGroups.get(id),
      answer: ({ id, name }) => holding({ id, name, allRegionsIncluded: true }),
      failures: [missing((client) => client.userGroups.get(unknownId))],
    }),
    updateUserGroup: row(aGroup, {
      call: (client, { id, name }) => client.userGroups.update(id, restricted(name)),
      answer: ({ id, name }) => holding({ id, ...restricted(name) }),
      failures: [
        missing((client, { name }) => client.userGroups.update(unknownId, restricted(name))),
        refused((client, { id }) => client.userGroups.update(id, restricted('Default'))),
      ],
    }),
    deleteUserGroup: row(aGroup, {
      call: (client, { id }) => client.userGroups.delete(id),
      answer: () => undefined,
      effect: {
        read: ({ client }, { id }) => codeOf(client.userGroups.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [missing((client) => client.userGroups.delete(unknownId))],
    }),
  },
}

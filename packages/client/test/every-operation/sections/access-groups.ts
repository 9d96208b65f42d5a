import type { AccessGroupRequest, AccessGroupResponse } from '@cloudconnexa/access-groups'
import { codeOf, invalid, missing, refused, unchecked, unknownId } from '../failures.ts'
import { row, type Section, type Workspace } from '../operation-row.ts'
import { uniqueName } from '../unique.ts'
import { holding, including, pageIncluding } from './matchers.ts'
import { aGroup } from './user-groups.ts'

interface Prepared {
  readonly id: string
  readonly name: string
  /** A user group that is not in the access group, and one that is its only single source. */
  readonly otherId: string
  readonly memberId: string
  readonly hostId: string
  readonly serviceId: string
}

/** An access group: from hosts and a user group to an IP service of a host. */
async function anAccessGroup(workspace: Workspace): Promise<Prepared> {
  const { hosts, accessGroups: groups } = workspace.client
  const { id: memberId } = await aGroup(workspace)
  const { id: otherId } = await aGroup(workspace)
  const { id: hostId } = await hosts.create({ name: uniqueName('server') })
  const { id: serviceId } = await hosts.ipServices.create(hostId, {
    name: 'Shell',
    config: { serviceTypes: ['SSH'] },
  })
  const name = uniqueName('access')
  const { id } = await groups.create({
    name,
    source: [
      { type: 'USER_GROUP', allCovered: false, children: [memberId] },
      { type: 'HOST', allCovered: true },
    ],
    destination: [
      { type: 'HOST_SERVICE', allCovered: false, parent: hostId, children: [serviceId] },
      { type: 'PUBLISHED_SERVICE', allCovered: true },
    ],
  })
  return { id, name, otherId, memberId, hostId, serviceId }
}

function everyoneTo({ hostId }: Prepared): AccessGroupRequest {
  return {
    name: 'Everyone',
    source: [{ type: 'USER_GROUP', allCovered: true }],
    destination: [{ type: 'HOST_SERVICE', allCovered: true, parent: hostId }],
  }
}

async function typesOf(
  { client }: Workspace,
  id: string,
  side: 'source' | 'destination',
): Promise<readonly unknown[] | undefined> {
  const group: AccessGroupResponse = await client.accessGroups.get(id)
  return group[side]?.map(({ type }) => type)
}

/** Access groups, and single entries of their sources and destinations. */
export const accessGroups: Section = {
  name: 'access groups',
  rows: {
    listAccessGroups: row(anAccessGroup, {
      call: (client) => client.accessGroups.list(),
      answer: ({ id, name }) => pageIncluding(holding({ id, name, defaultGroup: false })),
      failures: [invalid((client) => client.accessGroups.list({ size: 1.5 }))],
    }),
    createAccessGroup: row(anAccessGroup, {
      call: (client, prepared) => client.accessGroups.create(everyoneTo(prepared)),
      answer: ({ hostId }) =>
        holding({
          name: 'Everyone',
          source: [holding({ type: 'USER_GROUP', allCovered: true })],
          destination: [holding({ type: 'HOST_SERVICE', parent: hostId })],
        }),
      failures: [
        invalid((client) => client.accessGroups.create(unchecked({ name: 'Nobody' }))),
        refused((client) => client.accessGroups.create({ name: 'Nobody', source: [], destination: [] })),
      ],
    }),
    getAccessGroup: row(anAccessGroup, {
      call: (client, { id }) => client.accessGroups.get(id),
      answer: ({ id, name, memberId, serviceId }) =>
        holding({
          id,
          name,
          source: including(holding({ type: 'USER_GROUP', children: [memberId] })),
          destination: including(holding({ type: 'HOST_SERVICE', children: [serviceId] })),
        }),
      failures: [missing((client) => client.accessGroups.get(unknownId))],
    }),
    updateAccessGroup: row(anAccessGroup, {
      call: (client, prepared) => client.accessGroups.update(prepared.id, everyoneTo(prepared)),
      answer: ({ id }) => holding({ id, name: 'Everyone', source: [holding({ type: 'USER_GROUP' })] }),
      failures: [missing((client, prepared) => client.accessGroups.update(unknownId, everyoneTo(prepared)))],
    }),
    deleteAccessGroup: row(anAccessGroup, {
      call: (client, { id }) => client.accessGroups.delete(id),
      answer: () => undefined,
      effect: {
        read: ({ client }, { id }) => codeOf(client.accessGroups.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [missing((client) => client.accessGroups.delete(unknownId))],
    }),
    addAccessGroupSource: row(anAccessGroup, {
      call: (client, { id, otherId }) =>
        client.accessGroups.sources.add(id, { type: 'USER_GROUP', allCovered: false, children: [otherId] }),
      answer: ({ id, memberId, otherId }) =>
        holding({ id, source: including(holding({ type: 'USER_GROUP', children: [memberId, otherId] })) }),
      failures: [
        missing((client) => client.accessGroups.sources.add(unknownId, { type: 'HOST', allCovered: true })),
        invalid((client, { id }) => client.accessGroups.sources.add(id, unchecked({ type: 'HOST' }))),
      ],
    }),
    removeAccessGroupSource: row(anAccessGroup, {
      call: (client, { id }) => client.accessGroups.sources.removeAll(id, { type: 'USER_GROUP' }),
      answer: ({ id }) => holding({ id }),
      effect: { read: (workspace, { id }) => typesOf(workspace, id, 'source'), value: () => ['HOST'] },
      failures: [
        missing((client) => client.accessGroups.sources.removeAll(unknownId, { type: 'HOST' })),
        invalid((client, { id }) =>
          client.accessGroups.sources.remove(id, { type: 'USER_GROUP', childId: '' }),
        ),
      ],
    }),
    addAccessGroupDestination: row(anAccessGroup, {
      call: (client, { id }) =>
        client.accessGroups.destinations.add(id, { type: 'NETWORK_SERVICE', allCovered: true }),
      answer: ({ id }) =>
        holding({ id, destination: including(holding({ type: 'NETWORK_SERVICE', allCovered: true })) }),
      failures: [
        missing((client) =>
          client.accessGroups.destinations.add(unknownId, { type: 'HOST_SERVICE', allCovered: true }),
        ),
        refused((client, { id }) =>
          client.accessGroups.destinations.add(id, {
            type: 'HOST_SERVICE',
            allCovered: true,
            parent: unknownId,
          }),
        ),
      ],
    }),
    removeAccessGroupDestination: row(anAccessGroup, {
      call: (client, { id, hostId }) =>
        client.accessGroups.destinations.removeAll(id, { type: 'HOST_SERVICE', parentId: hostId }),
      answer: ({ id }) => holding({ id }),
      effect: {
        read: (workspace, { id }) => typesOf(workspace, id, 'destination'),
        value: () => ['PUBLISHED_SERVICE'],
      },
      failures: [
        missing((client) => client.accessGroups.destinations.removeAll(unknownId, { type: 'HOST_SERVICE' })),
      ],
    }),
  },
}

import type { AccessGroupRequest, AccessGroupResponse } from '@cloudconnexa/access-groups'
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
import { matchObject, matchArrayWith, matchPageWith } from './matchers.ts'
import { createGroup } from './user-groups.ts'

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
async function createAccessGroup(workspace: Workspace): Promise<Prepared> {
  const { hosts, accessGroups: groups } = workspace.client
  const { id: memberId } = await createGroup(workspace)
  const { id: otherId } = await createGroup(workspace)
  const { id: hostId } = await hosts.create({ name: createUniqueName('server') })
  const { id: serviceId } = await hosts.ipServices.create(hostId, {
    name: 'Shell',
    config: { serviceTypes: ['SSH'] },
  })
  const name = createUniqueName('access')
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

function allowEveryone({ hostId }: Prepared): AccessGroupRequest {
  return {
    name: 'Everyone',
    source: [{ type: 'USER_GROUP', allCovered: true }],
    destination: [{ type: 'HOST_SERVICE', allCovered: true, parent: hostId }],
  }
}

async function listTypes(
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
    listAccessGroups: row(createAccessGroup, {
      call: (client) => client.accessGroups.list(),
      response: ({ id, name }) => matchPageWith(matchObject({ id, name, defaultGroup: false })),
      failures: [expectInvalid((client) => client.accessGroups.list({ size: 1.5 }))],
    }),
    createAccessGroup: row(createAccessGroup, {
      call: (client, prepared) => client.accessGroups.create(allowEveryone(prepared)),
      response: ({ hostId }) =>
        matchObject({
          name: 'Everyone',
          source: [matchObject({ type: 'USER_GROUP', allCovered: true })],
          destination: [matchObject({ type: 'HOST_SERVICE', parent: hostId })],
        }),
      failures: [
        expectInvalid((client) => client.accessGroups.create(skipTypeCheck({ name: 'Nobody' }))),
        expectRefusal((client) =>
          client.accessGroups.create({ name: 'Nobody', source: [], destination: [] }),
        ),
      ],
    }),
    getAccessGroup: row(createAccessGroup, {
      call: (client, { id }) => client.accessGroups.get(id),
      response: ({ id, name, memberId, serviceId }) =>
        matchObject({
          id,
          name,
          source: matchArrayWith(matchObject({ type: 'USER_GROUP', children: [memberId] })),
          destination: matchArrayWith(matchObject({ type: 'HOST_SERVICE', children: [serviceId] })),
        }),
      failures: [expectMissing((client) => client.accessGroups.get(unknownId))],
    }),
    updateAccessGroup: row(createAccessGroup, {
      call: (client, prepared) => client.accessGroups.update(prepared.id, allowEveryone(prepared)),
      response: ({ id }) =>
        matchObject({ id, name: 'Everyone', source: [matchObject({ type: 'USER_GROUP' })] }),
      failures: [
        expectMissing((client, prepared) => client.accessGroups.update(unknownId, allowEveryone(prepared))),
      ],
    }),
    deleteAccessGroup: row(createAccessGroup, {
      call: (client, { id }) => client.accessGroups.delete(id),
      response: () => undefined,
      effect: {
        read: ({ client }, { id }) => catchCode(client.accessGroups.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [expectMissing((client) => client.accessGroups.delete(unknownId))],
    }),
    addAccessGroupSource: row(createAccessGroup, {
      call: (client, { id, otherId }) =>
        client.accessGroups.sources.add(id, { type: 'USER_GROUP', allCovered: false, children: [otherId] }),
      response: ({ id, memberId, otherId }) =>
        matchObject({
          id,
          source: matchArrayWith(matchObject({ type: 'USER_GROUP', children: [memberId, otherId] })),
        }),
      failures: [
        expectMissing((client) =>
          client.accessGroups.sources.add(unknownId, { type: 'HOST', allCovered: true }),
        ),
        expectInvalid((client, { id }) =>
          client.accessGroups.sources.add(id, skipTypeCheck({ type: 'HOST' })),
        ),
      ],
    }),
    removeAccessGroupSource: row(createAccessGroup, {
      call: (client, { id }) => client.accessGroups.sources.removeAll(id, { type: 'USER_GROUP' }),
      response: ({ id }) => matchObject({ id }),
      effect: { read: (workspace, { id }) => listTypes(workspace, id, 'source'), value: () => ['HOST'] },
      failures: [
        expectMissing((client) => client.accessGroups.sources.removeAll(unknownId, { type: 'HOST' })),
        expectInvalid((client, { id }) =>
          client.accessGroups.sources.remove(id, { type: 'USER_GROUP', childId: '' }),
        ),
      ],
    }),
    addAccessGroupDestination: row(createAccessGroup, {
      call: (client, { id }) =>
        client.accessGroups.destinations.add(id, { type: 'NETWORK_SERVICE', allCovered: true }),
      response: ({ id }) =>
        matchObject({
          id,
          destination: matchArrayWith(matchObject({ type: 'NETWORK_SERVICE', allCovered: true })),
        }),
      failures: [
        expectMissing((client) =>
          client.accessGroups.destinations.add(unknownId, { type: 'HOST_SERVICE', allCovered: true }),
        ),
        expectRefusal((client, { id }) =>
          client.accessGroups.destinations.add(id, {
            type: 'HOST_SERVICE',
            allCovered: true,
            parent: unknownId,
          }),
        ),
      ],
    }),
    removeAccessGroupDestination: row(createAccessGroup, {
      call: (client, { id, hostId }) =>
        client.accessGroups.destinations.removeAll(id, { type: 'HOST_SERVICE', parentId: hostId }),
      response: ({ id }) => matchObject({ id }),
      effect: {
        read: (workspace, { id }) => listTypes(workspace, id, 'destination'),
        value: () => ['PUBLISHED_SERVICE'],
      },
      failures: [
        expectMissing((client) =>
          client.accessGroups.destinations.removeAll(unknownId, { type: 'HOST_SERVICE' }),
        ),
      ],
    }),
  },
}

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
import { matchAnyString, matchObject, matchPageWith } from './matchers.ts'
import { createGroup } from './user-groups.ts'

interface Policy {
  readonly id: string
  readonly name: string
  readonly groupId: string
}

const systems = {
  windows: { allowed: true, antiviruses: ['MICROSOFT_DEFENDER' as const] },
  ios: { allowed: false },
}
const checks = {
  ipCheck: { allowed: true, ips: [{ ip: '192.0.2.0/24', description: 'Office' }] },
  countryCheck: { allowed: true, countries: ['US' as const] },
  defaultCheck: { allowed: false },
}

async function createPosture(workspace: Workspace): Promise<Policy> {
  const { id: groupId } = await createGroup(workspace)
  const name = createUniqueName('posture')
  const { id } = await workspace.client.devicePostures.create({ name, userGroupsIds: [groupId], ...systems })
  return { id, name, groupId }
}

async function createContext(workspace: Workspace): Promise<Policy> {
  const { id: groupId } = await createGroup(workspace)
  const name = createUniqueName('context')
  const { id } = await workspace.client.locationContexts.create({ name, userGroupsIds: [groupId], ...checks })
  return { id, name, groupId }
}

/** Device posture and location context policies. */
export const policies: Section = {
  name: 'device postures and location contexts',
  rows: {
    listDevicePostures: row(createPosture, {
      call: (client) => client.devicePostures.list(),
      response: ({ id, name }) => matchPageWith(matchObject({ id, name })),
      failures: [expectInvalid((client) => client.devicePostures.list({ size: 1.5 }))],
    }),
    createDevicePosture: row(nothing, {
      call: (client) => client.devicePostures.create({ name: 'Strict', ...systems }),
      response: () => matchObject({ id: matchAnyString(), name: 'Strict', ...systems }),
      failures: [
        expectInvalid((client) =>
          client.devicePostures.create(skipTypeCheck({ name: 'Strict', windows: true })),
        ),
        expectRefusal((client) =>
          client.devicePostures.create({ name: 'Strict', userGroupsIds: [unknownId] }),
        ),
      ],
    }),
    getDevicePosture: row(createPosture, {
      call: (client, { id }) => client.devicePostures.get(id),
      response: ({ id, name, groupId }) => matchObject({ id, name, userGroupsIds: [groupId], ...systems }),
      failures: [expectMissing((client) => client.devicePostures.get(unknownId))],
    }),
    updateDevicePosture: row(createPosture, {
      call: (client, { id }) =>
        client.devicePostures.update(id, { name: 'Lenient', linux: { allowed: true } }),
      response: ({ id }) => matchObject({ id, name: 'Lenient', userGroupsIds: [], linux: { allowed: true } }),
      failures: [expectMissing((client) => client.devicePostures.update(unknownId, { name: 'Lenient' }))],
    }),
    deleteDevicePosture: row(createPosture, {
      call: (client, { id }) => client.devicePostures.delete(id),
      response: () => undefined,
      effect: {
        read: ({ client }, { id }) => catchCode(client.devicePostures.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [expectMissing((client) => client.devicePostures.delete(unknownId))],
    }),
    listLocationContexts: row(createContext, {
      call: (client) => client.locationContexts.list(),
      response: ({ id, name }) => matchPageWith(matchObject({ id, name })),
      failures: [expectInvalid((client) => client.locationContexts.list({ page: 0.5 }))],
    }),
    createLocationContext: row(nothing, {
      call: (client) => client.locationContexts.create({ name: 'Home', ...checks }),
      response: () => matchObject({ id: matchAnyString(), name: 'Home', ...checks }),
      failures: [
        expectInvalid((client) => client.locationContexts.create(skipTypeCheck({ description: 'Nameless' }))),
        expectRefusal((client) =>
          client.locationContexts.create({ name: 'Home', defaultCheck: { allowed: true } }),
        ),
      ],
    }),
    getLocationContext: row(createContext, {
      call: (client, { id }) => client.locationContexts.get(id),
      response: ({ id, name, groupId }) => matchObject({ id, name, userGroupsIds: [groupId], ...checks }),
      failures: [expectMissing((client) => client.locationContexts.get(unknownId))],
    }),
    updateLocationContext: row(createContext, {
      call: (client, { id }) => client.locationContexts.update(id, { name: 'Away', ...checks }),
      response: ({ id }) => matchObject({ id, name: 'Away', userGroupsIds: [] }),
      failures: [
        expectMissing((client) => client.locationContexts.update(unknownId, { name: 'Away', ...checks })),
      ],
    }),
    deleteLocationContext: row(createContext, {
      call: (client, { id }) => client.locationContexts.delete(id),
      response: () => undefined,
      effect: {
        read: ({ client }, { id }) => catchCode(client.locationContexts.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [expectMissing((client) => client.locationContexts.delete(unknownId))],
    }),
  },
}

import { codeOf, invalid, missing, refused, unchecked, unknownId } from '../failures.ts'
import { nothing, row, type Section, type Workspace } from '../operation-row.ts'
import { uniqueName } from '../unique.ts'
import { anyText, holding, pageIncluding } from './matchers.ts'
import { aGroup } from './user-groups.ts'

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

async function aPosture(workspace: Workspace): Promise<Policy> {
  const { id: groupId } = await aGroup(workspace)
  const name = uniqueName('posture')
  const { id } = await workspace.client.devicePostures.create({ name, userGroupsIds: [groupId], ...systems })
  return { id, name, groupId }
}

async function aContext(workspace: Workspace): Promise<Policy> {
  const { id: groupId } = await aGroup(workspace)
  const name = uniqueName('context')
  const { id } = await workspace.client.locationContexts.create({ name, userGroupsIds: [groupId], ...checks })
  return { id, name, groupId }
}

/** Device posture and location context policies. */
export const policies: Section = {
  name: 'device postures and location contexts',
  rows: {
    listDevicePostures: row(aPosture, {
      call: (client) => client.devicePostures.list(),
      answer: ({ id, name }) => pageIncluding(holding({ id, name })),
      failures: [invalid((client) => client.devicePostures.list({ size: 1.5 }))],
    }),
    createDevicePosture: row(nothing, {
      call: (client) => client.devicePostures.create({ name: 'Strict', ...systems }),
      answer: () => holding({ id: anyText(), name: 'Strict', ...systems }),
      failures: [
        invalid((client) => client.devicePostures.create(unchecked({ name: 'Strict', windows: true }))),
        refused((client) => client.devicePostures.create({ name: 'Strict', userGroupsIds: [unknownId] })),
      ],
    }),
    getDevicePosture: row(aPosture, {
      call: (client, { id }) => client.devicePostures.get(id),
      answer: ({ id, name, groupId }) => holding({ id, name, userGroupsIds: [groupId], ...systems }),
      failures: [missing((client) => client.devicePostures.get(unknownId))],
    }),
    updateDevicePosture: row(aPosture, {
      call: (client, { id }) =>
        client.devicePostures.update(id, { name: 'Lenient', linux: { allowed: true } }),
      answer: ({ id }) => holding({ id, name: 'Lenient', userGroupsIds: [], linux: { allowed: true } }),
      failures: [missing((client) => client.devicePostures.update(unknownId, { name: 'Lenient' }))],
    }),
    deleteDevicePosture: row(aPosture, {
      call: (client, { id }) => client.devicePostures.delete(id),
      answer: () => undefined,
      effect: {
        read: ({ client }, { id }) => codeOf(client.devicePostures.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [missing((client) => client.devicePostures.delete(unknownId))],
    }),
    listLocationContexts: row(aContext, {
      call: (client) => client.locationContexts.list(),
      answer: ({ id, name }) => pageIncluding(holding({ id, name })),
      failures: [invalid((client) => client.locationContexts.list({ page: 0.5 }))],
    }),
    createLocationContext: row(nothing, {
      call: (client) => client.locationContexts.create({ name: 'Home', ...checks }),
      answer: () => holding({ id: anyText(), name: 'Home', ...checks }),
      failures: [
        invalid((client) => client.locationContexts.create(unchecked({ description: 'Nameless' }))),
        refused((client) =>
          client.locationContexts.create({ name: 'Home', defaultCheck: { allowed: true } }),
        ),
      ],
    }),
    getLocationContext: row(aContext, {
      call: (client, { id }) => client.locationContexts.get(id),
      answer: ({ id, name, groupId }) => holding({ id, name, userGroupsIds: [groupId], ...checks }),
      failures: [missing((client) => client.locationContexts.get(unknownId))],
    }),
    updateLocationContext: row(aContext, {
      call: (client, { id }) => client.locationContexts.update(id, { name: 'Away', ...checks }),
      answer: ({ id }) => holding({ id, name: 'Away', userGroupsIds: [] }),
      failures: [missing((client) => client.locationContexts.update(unknownId, { name: 'Away', ...checks }))],
    }),
    deleteLocationContext: row(aContext, {
      call: (client, { id }) => client.locationContexts.delete(id),
      answer: () => undefined,
      effect: {
        read: ({ client }, { id }) => codeOf(client.locationContexts.get(id)),
        value: () => 'NOT_FOUND',
      },
      failures: [missing((client) => client.locationContexts.delete(unknownId))],
    }),
  },
}

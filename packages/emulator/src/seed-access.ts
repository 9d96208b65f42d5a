import type { AccessItemRecord } from './access-records.ts'
import type { Identifiers } from './identifiers.ts'
import type { UserGroupRecord } from './user-records.ts'
import type { State } from './state.ts'
import { nextAddresses, nextSystemSubnets } from './tenant.ts'

/** The built-in access group, by which everything reaches everything. */
export function addFullMesh(state: State, identifiers: Identifiers): void {
  state.accessGroups.put({
    id: identifiers.uuid(),
    name: 'Default Full Mesh Access',
    defaultGroup: true,
    source: ['USER_GROUP', 'NETWORK_SERVICE', 'HOST'].map(everything),
    destination: ['USER_GROUP', 'NETWORK_SERVICE', 'HOST_SERVICE', 'PUBLISHED_SERVICE'].map(everything),
  })
}

/** A host of the demo company, and policies and an access group for one of its user groups. */
export function addDemoAccess(group: UserGroupRecord, state: State, identifiers: Identifiers): void {
  const hostId = addHost(state, identifiers)
  state.accessGroups.put({
    id: identifiers.uuid(),
    name: `${group.name} to build server`,
    defaultGroup: false,
    source: [{ type: 'USER_GROUP', allCovered: false, children: [group.id] }],
    destination: [{ type: 'HOST_SERVICE', allCovered: true, parent: hostId, children: [] }],
  })
  state.devicePostures.put({
    id: identifiers.uuid(),
    name: 'current and encrypted',
    userGroupsIds: [group.id],
    windows: { allowed: true, version: { version: '10.0.19045', condition: 'GTE' } },
    macos: { allowed: true, diskEncrypted: true },
  })
  state.locationContexts.put({
    id: identifiers.uuid(),
    name: 'offices only',
    userGroupsIds: [group.id],
    ipCheck: { allowed: true, ips: [{ ip: '198.51.100.0/24', description: 'office' }] },
    defaultCheck: { allowed: false },
  })
}

function everything(type: string): AccessItemRecord {
  return { type, allCovered: true, children: [] }
}

function addHost(state: State, identifiers: Identifiers): string {
  const { id } = state.hosts.put({
    id: identifiers.uuid(),
    name: 'build-server',
    domain: 'build.example.com',
    internetAccess: 'SPLIT_TUNNEL_ON',
    gatewaysIds: [],
    systemSubnets: nextSystemSubnets(state),
  })
  const owner = { networkItemId: id, networkItemType: 'HOST' } as const
  state.connectors.put({
    id: identifiers.uuid(),
    ...owner,
    name: 'build-server-connector',
    vpnRegionId: 'eu-central-1',
    ...nextAddresses(state),
    suspended: false,
    tokens: [],
  })
  const config = { serviceTypes: ['SSH'], customServiceTypes: [] }
  state.ipServices.put({ id: identifiers.uuid(), ...owner, name: 'shell', config })
  const route = { id: identifiers.uuid(), domain: 'build.example.com', allowEmbeddedIp: false }
  state.applications.put({ id: identifiers.uuid(), ...owner, name: 'builds', routes: [route], config })
  return id
}

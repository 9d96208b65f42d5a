import { toAccessGroupRecord } from '../sections/access/access-groups.ts'
import { toDevicePostureRecord } from '../sections/access/device-postures.ts'
import { toLocationContextRecord } from '../sections/access/location-contexts.ts'
import { createHost } from '../sections/host/hosts.ts'
import { toApplicationRecord } from '../sections/network-item/applications.ts'
import { toIpServiceRecord } from '../sections/network-item/ip-services.ts'
import type { ApiContext } from '../state/api-context.ts'
import type { UserGroupRecord } from '../state/records/user-records.ts'

/** Adds a host of the demo company, and policies and an access group for one of its user groups. */
export function addDemoAccess({ id: groupId, name }: UserGroupRecord, context: ApiContext): void {
  const { state, ids } = context
  const hostId = addHost(context)
  const access = {
    name: `${name} to build server`,
    source: [{ type: 'USER_GROUP', allCovered: false, children: [groupId] }],
    destination: [{ type: 'HOST_SERVICE', allCovered: true, parent: hostId }],
  }
  state.accessGroups.put(toAccessGroupRecord(ids.nextUuid(), false, access, state))
  const posture = {
    name: 'current and encrypted',
    userGroupsIds: [groupId],
    windows: { allowed: true, version: { version: '10.0.19045', condition: 'GTE' } },
    macos: { allowed: true, diskEncrypted: true },
  }
  state.devicePostures.put(toDevicePostureRecord(ids.nextUuid(), posture, state))
  const location = {
    name: 'offices only',
    userGroupsIds: [groupId],
    ipCheck: { allowed: true, ips: [{ ip: '198.51.100.0/24', description: 'office' }] },
    defaultCheck: { allowed: false },
  }
  state.locationContexts.put(toLocationContextRecord(ids.nextUuid(), location, state))
}

function addHost(context: ApiContext): string {
  const { state, ids } = context
  const domain = 'build.example.com'
  const connectors = [{ name: 'build-server-connector', vpnRegionId: 'eu-central-1' }]
  const { id } = state.hosts.put(createHost({ name: 'build-server', domain, connectors }, context))
  const owner = { networkItemId: id, networkItemType: 'HOST' } as const
  const config = { serviceTypes: ['SSH'] }
  state.ipServices.put(toIpServiceRecord(ids.nextUuid(), owner, { name: 'shell', config }, {}))
  const builds = { name: 'builds', routes: [{ value: domain }], config }
  state.applications.put(toApplicationRecord(ids.nextUuid(), owner, builds, ids))
  return id
}

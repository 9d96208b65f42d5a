import { toDnsRecord } from '../sections/dns/dns-records.ts'
import { toNetworkIpServiceRouting } from '../sections/network/ip-services.ts'
import { toApplicationRecord } from '../sections/network-item/applications.ts'
import { toIpServiceRecord } from '../sections/network-item/ip-services.ts'
import { writeSetting } from '../sections/settings/setting-values.ts'
import { startLogPeriod } from '../sections/shared/log-switch.ts'
import { addDevice } from '../sections/users/devices.ts'
import { addUserGroup } from '../sections/users/user-groups.ts'
import type { ApiContext } from '../state/api-context.ts'
import type { UserGroupRecord } from '../state/records/user-records.ts'
import { parseSubnet } from '../state/subnets.ts'
import { addDemoAccess } from './demo-access.ts'
import { addGeneratedNetwork, addGeneratedUser } from './generated-records.ts'

const demoUsers = 24

/** Adds a small company. */
export function plantDemo(context: ApiContext): void {
  const groups = ['Engineering', 'Sales', 'Contractors'].map((name) =>
    addUserGroup({ name, allRegionsIncluded: true }, context),
  )
  for (let number = 1; number <= demoUsers; number += 1) {
    const group = groups[number % groups.length]
    if (group === undefined) continue
    const user = addGeneratedUser(number, group.id, context)
    if (number % 2 === 0) addDevice({ name: 'laptop' }, user.id, context)
  }
  addGeneratedNetwork('headquarters', parseSubnets('10.10.0.0/16', '192.168.10.0/24'), context)
  const datacentre = addGeneratedNetwork('datacentre', parseSubnets('10.20.0.0/16'), context)
  addGeneratedNetwork('internet-gateway', [], context, {
    egress: true,
    internetAccess: 'SPLIT_TUNNEL_OFF',
  })
  addServices(datacentre.id, context)
  if (groups[0] !== undefined) addDemoAccess(groups[0], context)
  addLogsAndSettings(groups, context)
}

function parseSubnets(...subnets: readonly string[]) {
  return subnets.flatMap((subnet) => parseSubnet(subnet) ?? [])
}

function addServices(networkId: string, context: ApiContext): void {
  const { state, ids } = context
  const owner = { networkItemId: networkId, networkItemType: 'NETWORK' } as const
  const databases = {
    name: 'databases',
    type: 'SERVICE_DESTINATION',
    routes: [{ value: '10.20.1.0/24' }],
    config: { customServiceTypes: [{ protocol: 'TCP', port: [{ lowerValue: 5432, upperValue: 5432 }] }] },
  }
  const routing = toNetworkIpServiceRouting(databases, networkId, context)
  state.ipServices.put(toIpServiceRecord(ids.nextUuid(), owner, databases, routing))
  const wiki = {
    name: 'wiki',
    routes: [{ value: 'wiki.example.com', exactMatch: true }],
    config: { serviceTypes: ['HTTP', 'HTTPS'] },
  }
  state.applications.put(toApplicationRecord(ids.nextUuid(), owner, wiki, ids))
}

function addLogsAndSettings(groups: readonly UserGroupRecord[], { state, ids }: ApiContext): void {
  for (const { id } of state.devices) state.usedDevices.put({ id })
  startLogPeriod(state.dnsLogPeriods, 0)
  const wiki = { domain: 'wiki.example.com', ipv4Addresses: ['10.20.1.10'] }
  state.dnsRecords.put(toDnsRecord(ids.nextUuid(), wiki))
  const mappings = groups.map(({ id, name }, index) => ({
    groupId: id,
    idpGroupNames: [name.toLowerCase()],
    sortingOrder: index + 1,
  }))
  for (const path of ['auth/saml/group-mappings', 'auth/ldap/group-mappings'] as const) {
    writeSetting(state, path, { fallbackGroupId: state.defaultGroupId, mappings })
  }
}

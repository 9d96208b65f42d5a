import type { Identifiers } from './identifiers.ts'
import type { UserGroupRecord, UserRecord } from './user-records.ts'
import { groupDefaults } from './sections/user-groups.ts'
import type { State } from './state.ts'
import { nextAddresses, nextSystemSubnets } from './tenant.ts'

/** A user group with the product's defaults. */
export function addGroup(name: string, state: State, identifiers: Identifiers): UserGroupRecord {
  return state.userGroups.put({
    id: identifiers.uuid(),
    name,
    vpnRegionIds: [],
    allRegionsIncluded: true,
    internetAccess: 'SPLIT_TUNNEL_ON',
    ...groupDefaults(state),
    gatewaysIds: [],
    tunnelBypassSubnets: [],
    systemSubnets: nextSystemSubnets(state),
  })
}

/** A generated user: nobody real. */
export function addUser(number: number, groupId: string, state: State, identifiers: Identifiers): UserRecord {
  const digits = String(number).padStart(6, '0')
  return state.users.put({
    id: identifiers.uuid(),
    username: `user-${digits}`,
    email: `user-${digits}@example.com`,
    firstName: 'User',
    lastName: digits,
    groupId,
    secondaryGroupIds: [],
    role: 'MEMBER',
    status: number % 10 === 0 ? 'INVITED' : 'ACTIVE',
  })
}

/** An OpenVPN network with IPv4 routes and one connector. */
export function addNetwork(
  name: string,
  subnets: readonly string[],
  state: State,
  identifiers: Identifiers,
): string {
  const { id } = state.networks.put({
    id: identifiers.uuid(),
    name,
    egress: false,
    internetAccess: 'SPLIT_TUNNEL_ON',
    tunnelingProtocol: 'OPENVPN',
    gatewaysIds: [],
    systemSubnets: nextSystemSubnets(state),
  })
  for (const subnet of subnets) {
    state.routes.put({ id: identifiers.uuid(), networkId: id, type: 'IP_V4', subnet })
  }
  state.connectors.put({
    id: identifiers.uuid(),
    networkItemId: id,
    networkItemType: 'NETWORK',
    name: `${name}-connector`,
    vpnRegionId: 'eu-central-1',
    ...nextAddresses(state),
    suspended: false,
    tokens: [],
  })
  return id
}

import { addNetwork, type NetworkCreateRequest } from '../sections/network/networks.ts'
import { toUserRecord } from '../sections/users/users.ts'
import type { ApiContext } from '../state/api-context.ts'
import type { NetworkRecord } from '../state/records/network-records.ts'
import type { UserRecord } from '../state/records/user-records.ts'
import type { Subnet } from '../state/subnets.ts'

/** Returns the username of a generated user. */
export function createUsername(number: number): string {
  return `user-${formatNumber(number)}`
}

/** Stores a generated user, who is nobody real. */
export function addGeneratedUser(number: number, groupId: string, { state, ids }: ApiContext): UserRecord {
  const username = createUsername(number)
  const status = number % 10 === 0 ? 'INVITED' : 'ACTIVE'
  const request = { email: `${username}@example.com`, firstName: 'User', lastName: formatNumber(number) }
  return state.users.put(toUserRecord({ id: ids.nextUuid(), username, status, groupId }, request))
}

/** Stores a network with IPv4 routes and one connector. */
export function addGeneratedNetwork(
  name: string,
  subnets: readonly Subnet[],
  context: ApiContext,
  properties: Partial<NetworkCreateRequest> = {},
): NetworkRecord {
  const request = {
    ...properties,
    name,
    routes: subnets.map(({ cidr }) => ({ value: cidr })),
    connectors: [{ name: `${name}-connector`, vpnRegionId: 'eu-central-1' }],
  }
  return addNetwork(request, subnets, context)
}

/** Formats a number in the names of generated records. */
export function formatNumber(number: number): string {
  return String(number).padStart(6, '0')
}

import type { Emulator } from '@cloudconnexa/emulator'

/** How large an account is. */
export interface AccountSize {
  readonly networks: number
  /** Of each network. */
  readonly routes: number
  readonly hosts: number
  readonly groups: number
  readonly users: number
}

/** Plants an account of a size in an emulator, besides what every account has. */
export function plantLargeAccount(
  { state }: Emulator,
  { networks, routes, hosts, groups, users }: AccountSize,
): void {
  for (let network = 0; network < networks; network += 1) {
    const { id: networkId } = state.create('networks', { name: `network-${String(network)}` })
    state.create(
      'connectors',
      { name: `connector-${String(network)}`, vpnRegionId: 'us-east-1' },
      { networkId },
    )
    for (let route = 0; route < routes; route += 1) {
      const value = `10.${String(network % 256)}.${String(route)}.0/24`
      state.create('routes', { value }, { networkId })
    }
  }
  for (let host = 0; host < hosts; host += 1) {
    const domain = `host-${String(host)}.example.com`
    const { id: hostId } = state.create('hosts', { name: `host-${String(host)}`, domain })
    state.create('connectors', { name: 'connector', vpnRegionId: 'us-east-1' }, { hostId })
  }
  const groupIds = Array.from({ length: groups }, (_, index) => {
    const name = `group-${String(index)}`
    return state.create('userGroups', { name, allRegionsIncluded: true }).id
  })
  for (let user = 0; user < users; user += 1) {
    const username = `user-${String(user)}`
    const groupId = groupIds[user % groupIds.length]
    state.create('users', { username, groupId, email: `${username}@example.com` })
  }
}

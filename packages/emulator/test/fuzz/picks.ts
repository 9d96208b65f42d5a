import type { EmulatorState } from '../../src/index.ts'

type Records = readonly { readonly id: string }[]

/** A kind of record that ids are picked from. */
export type Kind =
  | 'regions'
  | 'networks'
  | 'gateways'
  | 'networksWithRoutes'
  | 'routes'
  | 'hosts'
  | 'hostsWithDomain'
  | 'networkConnectors'
  | 'ipSecConnectors'
  | 'openVpnConnectors'
  | 'hostConnectors'
  | 'networkIpServices'
  | 'hostIpServices'
  | 'networkApplications'
  | 'hostApplications'
  | 'userGroups'
  | 'freeUserGroups'
  | 'users'
  | 'usersWithRoom'
  | 'devices'
  | 'accessGroups'
  | 'devicePostures'
  | 'locationContexts'
  | 'dnsRecords'

/** Selects the records of each kind. */
const members: Readonly<Record<Kind, (state: EmulatorState) => Records>> = {
  regions: (state) => state.regions.all(),
  networks: (state) => state.networks.all(),
  gateways: (state) => state.networks.all().filter((network) => network.egress),
  networksWithRoutes: (state) =>
    state.networks.all().filter((each) => state.routes.findBy('networkId', each.id).length > 0),
  routes: (state) => state.routes.all(),
  hosts: (state) => state.hosts.all(),
  hostsWithDomain: (state) => state.hosts.all().filter((host) => host.domain !== undefined),
  networkConnectors: (state) => state.connectors.all().filter((each) => each.networkItemType === 'NETWORK'),
  ipSecConnectors: (state) => state.connectors.all().filter((each) => isIpSec(each.networkItemId, state)),
  openVpnConnectors: (state) =>
    state.connectors
      .all()
      .filter((each) => each.networkItemType === 'NETWORK' && !isIpSec(each.networkItemId, state)),
  hostConnectors: (state) => state.connectors.all().filter((each) => each.networkItemType === 'HOST'),
  networkIpServices: (state) => state.ipServices.all().filter((each) => each.networkItemType === 'NETWORK'),
  hostIpServices: (state) => state.ipServices.all().filter((each) => each.networkItemType === 'HOST'),
  networkApplications: (state) =>
    state.applications.all().filter((each) => each.networkItemType === 'NETWORK'),
  hostApplications: (state) => state.applications.all().filter((each) => each.networkItemType === 'HOST'),
  userGroups: (state) => state.userGroups.all(),
  freeUserGroups: (state) =>
    state.userGroups
      .all()
      .filter((each) => each.name !== 'Default' && state.users.findBy('groupId', each.id).length === 0),
  users: (state) => state.users.all().filter((user) => user.role !== 'OWNER'),
  usersWithRoom: (state) =>
    members
      .users(state)
      .filter(({ id }) => state.devices.findBy('userId', id).length < getMaximumDevices(id, state)),
  devices: (state) => state.devices.all(),
  accessGroups: (state) => state.accessGroups.all(),
  devicePostures: (state) => state.devicePostures.all(),
  locationContexts: (state) => state.locationContexts.all(),
  dnsRecords: (state) => state.dnsRecords.all(),
}

/** Lists the current records of a kind. */
export function listRecords(kind: Kind, state: EmulatorState): Records {
  return members[kind](state)
}

/** Stands for the id of a record, which is chosen when the request is sent: the records are known only then. */
export class Pick {
  readonly kind: Kind
  readonly number: number

  constructor(kind: Kind, number: number) {
    this.kind = kind
    this.number = number
  }

  /** Returns the id, or an unknown one if there is no such record. */
  choose(state: EmulatorState): string {
    const records = listRecords(this.kind, state)
    return records[this.number % records.length]?.id ?? '00000000-0000-4000-8000-000000000000'
  }

  toString(): string {
    return `<${this.kind} ${String(this.number)}>`
  }
}

/** Stands for a subnet within a route of the network that the request is about. */
export class InnerSubnet {
  /** Returns the subnet of the first route of the network. */
  choose(state: EmulatorState, networkId: string): string {
    return state.routes.findBy('networkId', networkId)[0]?.subnet ?? '192.0.2.0/24'
  }

  toString(): string {
    return '<subnet of a route>'
  }
}

/** Replaces every {@link Pick} in a value by an id. */
export function choose(value: unknown, state: EmulatorState, networkId = ''): unknown {
  if (value instanceof Pick) return value.choose(state)
  if (value instanceof InnerSubnet) return value.choose(state, networkId)
  if (Array.isArray(value)) return value.map((member) => choose(member, state, networkId))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, choose(member, state, networkId)]),
  )
}

function isIpSec(networkId: string, state: EmulatorState): boolean {
  return state.networks.get(networkId)?.tunnelingProtocol === 'IPSEC'
}

function getMaximumDevices(userId: string, state: EmulatorState): number {
  const groupId = state.users.get(userId)?.groupId ?? ''
  return state.userGroups.get(groupId)?.maxDevice ?? 0
}

import type { EmulatorState } from '../../src/index.ts'
import { type Kind, listRecords } from './picks.ts'

/** Creates a resource, so that there are ids to pick from. */
export type Creator = (path: string, body: unknown) => Promise<unknown>

interface Item {
  readonly kind: Kind
  /** How many there must be. */
  readonly least: number
  readonly path: (state: EmulatorState) => string
  readonly body: (number: number, state: EmulatorState) => unknown
}

const vpnRegionId = 'eu-central-1'
const ipSecConfig = {
  platform: 'AWS',
  authenticationType: 'SHARED_SECRET',
  ikeProtocol: { startupAction: 'START' },
}

function findFirst(kind: Kind, state: EmulatorState): string {
  return listRecords(kind, state)[0]?.id ?? ''
}

function findOpenVpnNetwork(state: EmulatorState): string {
  const found = state.networks.all().find((each) => each.tunnelingProtocol === 'OPENVPN')
  return found?.id ?? ''
}

function createPath(path: string): () => string {
  return () => path
}

/** In the order of their dependencies. */
const items: readonly Item[] = [
  {
    kind: 'gateways',
    least: 1,
    path: createPath('/networks'),
    body: () => ({ name: 'gateway', egress: true }),
  },
  { kind: 'networks', least: 3, path: createPath('/networks'), body: () => ({ name: 'network' }) },
  {
    kind: 'ipSecConnectors',
    least: 2,
    path: createPath('/networks'),
    body: () => ({
      name: 'IPsec',
      tunnelingProtocol: 'IPSEC',
      connectors: [{ name: 'tunnel', vpnRegionId, ipSecConfig }],
    }),
  },
  {
    kind: 'routes',
    least: 2,
    path: (state) => `/networks/routes?networkId=${findOpenVpnNetwork(state)}`,
    body: (number) => ({ value: `172.${String(16 + ((number >> 8) % 16))}.${String(number & 255)}.0/24` }),
  },
  {
    kind: 'hostsWithDomain',
    least: 2,
    path: createPath('/hosts'),
    body: () => ({ name: 'host', domain: 'host.example.com' }),
  },
  {
    kind: 'openVpnConnectors',
    least: 2,
    path: (state) => `/networks/connectors?networkId=${findOpenVpnNetwork(state)}`,
    body: () => ({ name: 'connector', vpnRegionId }),
  },
  {
    kind: 'hostConnectors',
    least: 2,
    path: (state) => `/hosts/connectors?hostId=${findFirst('hosts', state)}`,
    body: () => ({ name: 'connector', vpnRegionId }),
  },
  {
    kind: 'networkIpServices',
    least: 2,
    path: (state) => `/networks/ip-services?networkId=${findFirst('networks', state)}`,
    body: () => ({ name: 'service', type: 'IP_SOURCE' }),
  },
  {
    kind: 'hostIpServices',
    least: 2,
    path: (state) => `/hosts/ip-services?hostId=${findFirst('hosts', state)}`,
    body: () => ({ name: 'service' }),
  },
  {
    kind: 'networkApplications',
    least: 2,
    path: (state) => `/networks/applications?networkId=${findFirst('networks', state)}`,
    body: () => ({ name: 'application', routes: [{ value: 'a.example.com' }] }),
  },
  {
    kind: 'hostApplications',
    least: 2,
    path: (state) => `/hosts/applications?hostId=${findFirst('hostsWithDomain', state)}`,
    body: () => ({ name: 'application', routes: [{ value: 'a.example.com' }] }),
  },
  {
    kind: 'freeUserGroups',
    least: 2,
    path: createPath('/user-groups'),
    body: (number) => ({ name: `stocked group ${String(number)}`, allRegionsIncluded: true }),
  },
  {
    kind: 'users',
    least: 4,
    path: createPath('/users'),
    body: (number) => ({ username: `stocked-${String(number)}` }),
  },
  {
    kind: 'usersWithRoom',
    least: 2,
    path: createPath('/users'),
    body: (number) => ({ username: `roomy-${String(number)}` }),
  },
  {
    kind: 'devices',
    least: 2,
    path: (state) => `/devices?userId=${findFirst('usersWithRoom', state)}`,
    body: () => ({ name: 'device' }),
  },
  {
    kind: 'accessGroups',
    least: 2,
    path: createPath('/access-groups'),
    body: () => ({
      name: 'access',
      source: [{ type: 'USER_GROUP', allCovered: true }],
      destination: [{ type: 'HOST_SERVICE', allCovered: true }],
    }),
  },
  {
    kind: 'devicePostures',
    least: 2,
    path: createPath('/device-postures'),
    body: () => ({ name: 'posture' }),
  },
  {
    kind: 'locationContexts',
    least: 2,
    path: createPath('/location-contexts'),
    body: () => ({
      name: 'context',
      countryCheck: { allowed: true, countries: ['CH'] },
      defaultCheck: { allowed: false },
    }),
  },
  {
    kind: 'dnsRecords',
    least: 2,
    path: createPath('/dns-records'),
    body: () => ({ domain: 'd.example.com', ipv4Addresses: ['192.0.2.1'] }),
  },
]

let created = 0

/** Creates resources of which there are too few. */
export async function restock(state: EmulatorState, create: Creator): Promise<void> {
  for (const { kind, least, path, body } of items) {
    for (let missing = least - listRecords(kind, state).length; missing > 0; missing -= 1) {
      created += 1
      await create(path(state), body(created, state))
    }
  }
}

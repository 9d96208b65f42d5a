import type { EmulatorState } from '../../src/index.ts'
import { type Kind, recordsOf } from './picks.ts'

/** Creates something, so that there are ids to pick from. */
export type Creator = (path: string, body: unknown) => Promise<unknown>

interface Item {
  readonly kind: Kind
  /** How many there have to be. */
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

function first(kind: Kind, state: EmulatorState): string {
  return recordsOf(kind, state)[0]?.id ?? ''
}

function openVpnNetwork(state: EmulatorState): string {
  const found = state.networks.all().find((each) => each.tunnelingProtocol === 'OPENVPN')
  return found?.id ?? ''
}

function at(path: string): () => string {
  return () => path
}

/** In the order in which they need each other. */
const items: readonly Item[] = [
  { kind: 'gateways', least: 1, path: at('/networks'), body: () => ({ name: 'gateway', egress: true }) },
  { kind: 'networks', least: 3, path: at('/networks'), body: () => ({ name: 'network' }) },
  {
    kind: 'ipSecConnectors',
    least: 2,
    path: at('/networks'),
    body: () => ({
      name: 'IPsec',
      tunnelingProtocol: 'IPSEC',
      connectors: [{ name: 'tunnel', vpnRegionId, ipSecConfig }],
    }),
  },
  {
    kind: 'routes',
    least: 2,
    path: (state) => `/networks/routes?networkId=${openVpnNetwork(state)}`,
    body: (number) => ({ value: `172.${String(16 + ((number >> 8) % 16))}.${String(number & 255)}.0/24` }),
  },
  {
    kind: 'hostsWithDomain',
    least: 2,
    path: at('/hosts'),
    body: () => ({ name: 'host', domain: 'host.example.com' }),
  },
  {
    kind: 'openVpnConnectors',
    least: 2,
    path: (state) => `/networks/connectors?networkId=${openVpnNetwork(state)}`,
    body: () => ({ name: 'connector', vpnRegionId }),
  },
  {
    kind: 'hostConnectors',
    least: 2,
    path: (state) => `/hosts/connectors?hostId=${first('hosts', state)}`,
    body: () => ({ name: 'connector', vpnRegionId }),
  },
  {
    kind: 'networkIpServices',
    least: 2,
    path: (state) => `/networks/ip-services?networkId=${first('networks', state)}`,
    body: () => ({ name: 'service', type: 'IP_SOURCE' }),
  },
  {
    kind: 'hostIpServices',
    least: 2,
    path: (state) => `/hosts/ip-services?hostId=${first('hosts', state)}`,
    body: () => ({ name: 'service' }),
  },
  {
    kind: 'networkApplications',
    least: 2,
    path: (state) => `/networks/applications?networkId=${first('networks', state)}`,
    body: () => ({ name: 'application', routes: [{ value: 'a.example.com' }] }),
  },
  {
    kind: 'hostApplications',
    least: 2,
    path: (state) => `/hosts/applications?hostId=${first('hostsWithDomain', state)}`,
    body: () => ({ name: 'application', routes: [{ value: 'a.example.com' }] }),
  },
  {
    kind: 'freeUserGroups',
    least: 2,
    path: at('/user-groups'),
    body: (number) => ({ name: `stocked group ${String(number)}`, allRegionsIncluded: true }),
  },
  {
    kind: 'users',
    least: 4,
    path: at('/users'),
    body: (number) => ({ username: `stocked-${String(number)}` }),
  },
  {
    kind: 'usersWithRoom',
    least: 2,
    path: at('/users'),
    body: (number) => ({ username: `roomy-${String(number)}` }),
  },
  {
    kind: 'devices',
    least: 2,
    path: (state) => `/devices?userId=${first('usersWithRoom', state)}`,
    body: () => ({ name: 'device' }),
  },
  {
    kind: 'accessGroups',
    least: 2,
    path: at('/access-groups'),
    body: () => ({
      name: 'access',
      source: [{ type: 'USER_GROUP', allCovered: true }],
      destination: [{ type: 'HOST_SERVICE', allCovered: true }],
    }),
  },
  { kind: 'devicePostures', least: 2, path: at('/device-postures'), body: () => ({ name: 'posture' }) },
  {
    kind: 'locationContexts',
    least: 2,
    path: at('/location-contexts'),
    body: () => ({
      name: 'context',
      countryCheck: { allowed: true, countries: ['CH'] },
      defaultCheck: { allowed: false },
    }),
  },
  {
    kind: 'dnsRecords',
    least: 2,
    path: at('/dns-records'),
    body: () => ({ domain: 'd.example.com', ipv4Addresses: ['192.0.2.1'] }),
  },
]

let created = 0

/** Creates what there is too little of. */
export async function restock(state: EmulatorState, create: Creator): Promise<void> {
  for (const { kind, least, path, body } of items) {
    for (let missing = least - recordsOf(kind, state).length; missing > 0; missing -= 1) {
      created += 1
      await create(path(state), body(created, state))
    }
  }
}

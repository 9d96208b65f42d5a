import type { Emulator } from '@cloudconnexa/emulator'
import type { Plan } from '../../../src/index.ts'
import type { TestAccount } from '../connect.ts'
import { planEdited, replaceIn } from '../edited-files.ts'

const phase = '{ encryptionAlgorithms: [AES256], integrityAlgorithms: [SHA2_256], diffieHellmanGroups: [G_14], lifetimeSec: 3600 }' // prettier-ignore

const ipSecLines = (secret: string): string =>
  `    ipSecConfig:
      platform: OTHER
      remoteSitePublicIp: 198.51.100.7
      authenticationType: SHARED_SECRET
      preSharedKey: \${secret:${secret}}
      ikeProtocol:
        protocolVersion: IKE_V2
        phase1: ${phase}
        phase2: ${phase}
        rekey: { marginTimeSec: 270, fuzzPercent: 100, replayWindowSize: 1024 }
        startupAction: START
`

/** The secrets that the plan needs, as environment variables. */
export const secretVariables = {
  CLOUDCONNEXA_SECRET_TUNNEL_TUNNEL_1: 'pre-shared key of a new tunnel',
  CLOUDCONNEXA_SECRET_DEPOT_DEPOT_1: 'another key than the tunnel has',
} as const

/** Plants what the plan changes, besides the small company of the seed `demo`. */
export function plantBase({ state }: Emulator): void {
  const { id: old } = state.create('networks', { name: 'old-site' })
  for (const third of [0, 1]) state.create('routes', { value: `10.50.${third}.0/24` }, { networkId: old })
  const { id: depot } = state.create('networks', { name: 'depot', tunnelingProtocol: 'IPSEC' })
  const stage = {
    encryptionAlgorithms: ['AES256'],
    integrityAlgorithms: ['SHA2_256'],
    diffieHellmanGroups: ['G_14'],
    lifetimeSec: 3600,
  }
  const ipSecConfig = {
    platform: 'OTHER',
    remoteSitePublicIp: '198.51.100.9',
    authenticationType: 'SHARED_SECRET',
    preSharedKey: 'the key that the tunnel has',
    ikeProtocol: {
      protocolVersion: 'IKE_V2',
      phase1: stage,
      phase2: stage,
      rekey: { marginTimeSec: 270, fuzzPercent: 100, replayWindowSize: 1024 },
      startupAction: 'START',
    },
  }
  state.create('connectors', { name: 'depot-1', vpnRegionId: 'us-east-1', ipSecConfig }, { networkId: depot })
  state.create('userGroups', { name: 'Interns', allRegionsIncluded: true })
  for (const name of ['a', 'b'])
    state.create('dnsRecords', { domain: `${name}.old.example.com`, ipv4Addresses: ['10.20.1.20'] })
}

/**
 * Plans 60 changes of every sort: parents with children, updates of one request and of several, renames of what others refer to,
 * deletions, IPsec secrets, a circle, and what cannot be read.
 */
export function planSixty(account: TestAccount): Promise<Plan> {
  return planEdited(account, edit, { allowDelete: true, allowInvitations: true, allowLargeChanges: true })
}

function edit(files: Map<string, string>): void {
  createSites(files)
  createPeople(files)
  update(files)
  rename(files)
  remove(files)
}

function createSites(files: Map<string, string>): void {
  for (const number of [1, 2, 3]) {
    const name = `site-${number}`
    files.set(
      `networks/${name}.yaml`,
      `name: ${name}
routes: [{ value: 10.6${number}.0.0/24 }, { value: 10.6${number}.1.0/24, description: second }]
connectors: [{ name: ${name}-1, vpnRegion: us-east-1 }]
ipServices: [{ name: web, type: SERVICE_DESTINATION, routes: [{ value: 10.6${number}.0.0/25 }], config: { serviceTypes: [HTTP] } }]
applications: [{ name: app, routes: [{ value: app${number}.example.com }], config: { serviceTypes: [HTTPS] } }]
`,
    )
  }
  files.set(
    'networks/tunnel.yaml',
    `name: tunnel\ntunnelingProtocol: IPSEC\nroutes: [{ value: 10.70.0.0/24 }]\nconnectors:\n  - name: tunnel-1\n    vpnRegion: us-east-1\n${ipSecLines('tunnel/tunnel-1')}`,
  )
  // Each of these needs the other one.
  for (const [name, other] of [
    ['exit-a', 'exit-b'],
    ['exit-b', 'exit-a'],
  ])
    files.set(
      `networks/${name ?? ''}.yaml`,
      `name: ${name ?? ''}\negress: true\ninternetAccess: SPLIT_TUNNEL_OFF\ngateways: [${other ?? ''}]\n`,
    )
  for (const number of [1, 2])
    files.set(
      `hosts/host-${number}.yaml`,
      `name: host-${number}
domain: host-${number}.example.com
connectors: [{ name: host-${number}-1, vpnRegion: us-east-1 }]
ipServices: [{ name: ssh, config: { serviceTypes: [SSH] } }]
`,
    )
}

function createPeople(files: Map<string, string>): void {
  for (const name of ['Partners', 'Support'])
    files.set(`user-groups/${name}.yaml`, `name: ${name}\nmaxDevice: 2\nallRegionsIncluded: true\n`)
  const users = [1, 2, 3, 4].map(
    (number) =>
      `- { username: new-${number}, email: new-${number}@example.com, group: Partners, suspended: ${String(number > 2)} }\n`,
  )
  files.set('users.yaml', `${files.get('users.yaml') ?? ''}${users.join('')}`)
  files.set(
    'access-groups/partners.yaml',
    `name: partners
source: [{ type: USER_GROUP, allCovered: false, children: [Partners, Support] }]
destination: [{ type: NETWORK_SERVICE, allCovered: false, parent: site-1, children: [ip-service/web, application/app] }]
`,
  )
  files.set(
    'device-postures/partners.yaml',
    'name: partners\nuserGroups: [Partners]\nwindows: { allowed: true }\n',
  )
  files.set(
    'dns-records.yaml',
    `${files.get('dns-records.yaml') ?? ''}- domain: new.example.com\n  ipv4Addresses: [10.20.1.30]\n`,
  )
  files.set(
    'location-contexts/partners.yaml',
    'name: partners\nuserGroups: [Partners]\nipCheck: { allowed: true, ips: [{ ip: 198.51.100.0/24 }] }\ndefaultCheck: { allowed: false }\n',
  )
}

function update(files: Map<string, string>): void {
  replaceIn(files, 'settings.yaml', 'twoFactor: false', 'twoFactor: true')
  replaceIn(files, 'settings.yaml', 'maxDevices: 3', 'maxDevices: 5')
  replaceIn(files, 'settings.yaml', 'connectionTimeout: 24', 'connectionTimeout: 12')
  replaceIn(files, 'settings.yaml', 'snat: false', 'snat: true')
  replaceIn(
    files,
    'dns-zones.yaml',
    'zones: []',
    'zones: [{ name: corp.example.com, addresses: [10.10.0.53] }]',
  )
  replaceIn(files, 'dns-log.yaml', 'enabled: true', 'enabled: false')
  files.set('cyber-shield.yaml', 'block: [{ domain: bad.example.com }, { domain: worse.example.com }]\n')
  replaceIn(
    files,
    'networks/headquarters.yaml',
    'name: headquarters',
    'name: headquarters\ndescription: main',
  )
  replaceIn(files, 'networks/headquarters.yaml', '10.10.0.0/16', '10.10.0.0/16\n    description: floor')
  replaceIn(files, 'networks/depot.yaml', '198.51.100.9', '198.51.100.10')
  replaceIn(files, 'hosts/build-server.yaml', 'name: build-server', 'name: build-server\ndescription: builds')
  replaceIn(files, 'user-groups/engineering.yaml', 'maxDevice: 3', 'maxDevice: 4')
  for (const number of [3, 6])
    replaceIn(
      files,
      'users.yaml',
      `lastName: '00000${number}'`,
      `lastName: changed\n  suspended: ${String(number === 6)}`,
    )
}

function rename(files: Map<string, string>): void {
  replaceIn(files, 'user-groups/sales.yaml', 'name: Sales', 'name: Accounts\n$renamedFrom: Sales')
  files.set('users.yaml', (files.get('users.yaml') ?? '').replaceAll('group: Sales', 'group: Accounts'))
  replaceIn(files, 'users.yaml', "lastName: '000001'", 'lastName: moved\n  secondaryGroups: [Support]')
  replaceIn(
    files,
    'networks/datacentre.yaml',
    'name: datacentre',
    'name: rack\n$renamedFrom: datacentre\ndescription: renamed',
  )
  replaceIn(files, 'networks/datacentre.yaml', '10.20.0.0/16', '10.20.0.0/16\n  - value: 10.21.0.0/16')
}

function remove(files: Map<string, string>): void {
  files.delete('networks/old-site.yaml')
  files.delete('user-groups/interns.yaml')
  replaceIn(files, 'users.yaml', /- username: user-000008\n(?: .*\n)+/, '')
  replaceIn(files, 'networks/headquarters.yaml', '  - value: 192.168.10.0/24\n', '')
  replaceIn(files, 'dns-records.yaml', /- domain: a\.old\.example\.com\n(?: .*\n)+/, '')
}

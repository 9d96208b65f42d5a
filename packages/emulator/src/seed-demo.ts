import type { Identifiers } from './identifiers.ts'
import type { UserGroupRecord } from './user-records.ts'
import { writeSetting } from './sections/settings/values.ts'
import { addDemoAccess } from './seed-access.ts'
import { addGroup, addNetwork, addUser } from './seed-records.ts'
import type { State } from './state.ts'
import { nextAddresses } from './tenant.ts'

const demoUsers = 24

/** A small company. */
export function seedDemo(state: State, identifiers: Identifiers): void {
  const groups = ['Engineering', 'Sales', 'Contractors'].map((name) => addGroup(name, state, identifiers))
  for (let number = 1; number <= demoUsers; number += 1) {
    const group = groups[number % groups.length]
    if (group === undefined) continue
    const user = addUser(number, group.id, state, identifiers)
    if (number % 2 === 0) addLaptop(user.id, state, identifiers)
  }
  addNetwork('headquarters', ['10.10.0.0/16', '192.168.10.0/24'], state, identifiers)
  const datacentre = addNetwork('datacentre', ['10.20.0.0/16'], state, identifiers)
  const gateway = addNetwork('internet-gateway', [], state, identifiers)
  const network = state.networks.get(gateway)
  if (network !== undefined)
    state.networks.put({ ...network, egress: true, internetAccess: 'SPLIT_TUNNEL_OFF' })
  addServices(datacentre, state, identifiers)
  if (groups[0] !== undefined) addDemoAccess(groups[0], state, identifiers)
  addWorkspace(groups, state, identifiers)
}

function addWorkspace(groups: readonly UserGroupRecord[], state: State, identifiers: Identifiers): void {
  for (const { id } of state.devices) state.usedDevices.put({ id })
  state.dnsLogPeriods.put({ id: '0', from: 0 })
  state.dnsRecords.put({
    id: identifiers.uuid(),
    domain: 'wiki.example.com',
    ipv4Addresses: ['10.20.1.10'],
    ipv6Addresses: [],
  })
  const mappings = groups.map(({ id, name }, index) => ({
    groupId: id,
    idpGroupNames: [name.toLowerCase()],
    sortingOrder: index + 1,
  }))
  for (const path of ['auth/saml/group-mappings', 'auth/ldap/group-mappings'] as const) {
    writeSetting(state, path, { fallbackGroupId: state.defaultGroupId, mappings })
  }
}

function addLaptop(userId: string, state: State, identifiers: Identifiers): void {
  state.devices.put({ id: identifiers.uuid(), userId, name: 'laptop', ...nextAddresses(state) })
}

function addServices(networkId: string, state: State, identifiers: Identifiers): void {
  const parent = state.routes.where('networkId', networkId)[0]
  if (parent !== undefined) {
    const route = {
      id: identifiers.uuid(),
      parentRouteId: parent.id,
      type: parent.type,
      subnet: '10.20.1.0/24',
    }
    state.ipServices.put({
      id: identifiers.uuid(),
      networkItemId: networkId,
      networkItemType: 'NETWORK',
      name: 'databases',
      type: 'SERVICE_DESTINATION',
      routes: [route],
      config: {
        serviceTypes: ['CUSTOM'],
        customServiceTypes: [{ protocol: 'TCP', port: [{ lowerValue: 5432, upperValue: 5432 }] }],
      },
    })
  }
  state.applications.put({
    id: identifiers.uuid(),
    networkItemId: networkId,
    networkItemType: 'NETWORK',
    name: 'wiki',
    routes: [
      { id: identifiers.uuid(), domain: 'wiki.example.com', allowEmbeddedIp: false, exactMatch: true },
    ],
    config: { serviceTypes: ['HTTP', 'HTTPS'], customServiceTypes: [] },
  })
}

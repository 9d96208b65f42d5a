import type { TestAccount } from './connect.ts'
import type { GeneratedAccount } from './generated-account.ts'

/** The item at a position that may lie beyond the end; `undefined` in an empty array. */
function pick<T>(items: readonly T[], position: number): T | undefined {
  return items[position % Math.max(items.length, 1)]
}

/** Positions as items, each once. */
function pickAll<T>(items: readonly T[], positions: readonly number[]): readonly T[] {
  return [...new Set(positions.flatMap((position) => pick(items, position) ?? []))]
}

/**
 * Plants a generated account in an emulator.
 *
 * @returns Ids of objects that share a name.
 */
export async function plantAccount(
  { emulator, client }: TestAccount,
  account: GeneratedAccount,
): Promise<readonly string[]> {
  const { state } = emulator
  const networkIds = account.networks.map(({ body, routes, connectors, ipServices, applications }) => {
    const { id: networkId } = state.create('networks', body)
    for (const route of routes) state.create('routes', route, { networkId })
    for (const connector of connectors) state.create('connectors', connector, { networkId })
    for (const service of ipServices) {
      const within = routes.slice(0, 2).map(({ value }) => ({ value }))
      state.create('ipServices', { ...service, routes: within }, { networkId })
    }
    for (const application of applications) state.create('applications', application, { networkId })
    return networkId
  })
  const hostIds = account.hosts.map(({ body, connectors, ipServices, applications }) => {
    const { id: hostId } = state.create('hosts', body)
    for (const connector of connectors) state.create('connectors', connector, { hostId })
    for (const service of ipServices) state.create('ipServices', service, { hostId })
    for (const application of applications) state.create('applications', application, { hostId })
    return hostId
  })
  const twins = account.hasTwins ? plantTwins(state, networkIds[0]) : []
  const gateways = account.networks.flatMap(({ body }, index) =>
    body.egress ? [networkIds[index] ?? ''] : [],
  )
  const groupIds = account.groups.map(({ name, body, usesGateways }) => {
    const isOff = usesGateways && gateways.length > 0
    const access = isOff
      ? { internetAccess: 'SPLIT_TUNNEL_OFF', gatewaysIds: gateways }
      : { internetAccess: 'SPLIT_TUNNEL_ON' }
    return state.create('userGroups', { ...body, ...access, name }).id
  })
  const allGroups = [
    ...groupIds,
    ...state.userGroups.all().flatMap(({ name, id }) => (name === 'Default' ? [id] : [])),
  ]
  const suspended = plantUsers(emulator.state, account, allGroups)
  for (const id of suspended) await client.users.suspend(id)
  for (const { name, body, groups } of account.policies)
    state.create('locationContexts', { ...body, name, userGroupsIds: pickAll(groupIds, groups) })
  for (const { name, body, groups } of account.postures)
    state.create('devicePostures', { ...body, name, userGroupsIds: pickAll(groupIds, groups) })
  plantAccessGroups(emulator.state, account, { groupIds, networkIds, hostIds })
  for (const record of account.records) state.create('dnsRecords', record)
  const { servers, topology, snat, clientOptions, connectionTimeout } = account.settings
  await client.settings.apply({
    wpc: { topology, snat, clientOptions },
    users: { connectionTimeout },
    dns: {
      zones: { zones: account.zones as { name: string }[] },
      ...(servers === undefined ? {} : { servers }),
    },
  })
  if (account.isLogged) await client.dns.log.enable()
  if (!account.isLogged) await client.accessVisibility.enable()
  return twins
}

type State = TestAccount['emulator']['state']

/** Adds a connector and an application by the name of others, or two of each. */
function plantTwins(state: State, networkId: string | undefined): readonly string[] {
  if (networkId === undefined) return []
  const [connector] = state.connectors.findBy('networkItemId', networkId)
  const [application] = state.applications.findBy('networkItemId', networkId)
  const { serverId: _id, serverIp: _ip, ...ipSecConfig } = connector?.ipSecConfig ?? {}
  const body = {
    name: connector?.name ?? 'twin',
    vpnRegionId: 'us-east-1',
    ...(connector?.ipSecConfig === undefined ? {} : { ipSecConfig }),
  }
  const connectors = [0, 1]
    .slice(connector === undefined ? 0 : 1)
    .map(() => state.create('connectors', body, { networkId }).id)
  const other = { name: application?.name ?? 'twin', routes: [{ value: 'twin.example.com' }] }
  const applications = [0, 1]
    .slice(application === undefined ? 0 : 1)
    .map(() => state.create('applications', other, { networkId }).id)
  return [connector?.id, application?.id, ...connectors, ...applications].filter((id) => id !== undefined)
}

function plantUsers(
  state: State,
  { users }: GeneratedAccount,
  groupIds: readonly string[],
): readonly string[] {
  const suspended: string[] = []
  const taken = new Set(state.users.all().map(({ username }) => username))
  for (const { group, secondary, isSuspended, ...body } of users) {
    const groupId = pick(groupIds, group)
    if (groupId === undefined || taken.has(body.username)) continue
    const secondaryGroupIds = pickAll(groupIds, secondary).filter((id) => id !== groupId)
    const { id } = state.create('users', { ...body, groupId, secondaryGroupIds })
    if (isSuspended) suspended.push(id)
  }
  return suspended
}

function plantAccessGroups(
  state: State,
  { accessGroups }: GeneratedAccount,
  ids: {
    readonly groupIds: readonly string[]
    readonly networkIds: readonly string[]
    readonly hostIds: readonly string[]
  },
): void {
  const listChildren = (parent: string, isSource: boolean): readonly string[] => {
    const services = state.ipServices.findBy('networkItemId', parent)
    const applications = state.applications.findBy('networkItemId', parent)
    // Of the services of a network only those of this type may be a source.
    return isSource
      ? services.flatMap(({ id, type }) => (type === 'IP_SOURCE' ? [id] : []))
      : [...services, ...applications].map(({ id }) => id)
  }
  const toItem = (type: string, parent: string, children: readonly string[], allCovered: boolean): object =>
    allCovered || children.length === 0
      ? { type, parent, allCovered: true }
      : { type, parent, allCovered: false, children }
  for (const { groups, network, host, allCovered, ...body } of accessGroups) {
    const [networkId, hostId] = [pick(ids.networkIds, network), pick(ids.hostIds, host)]
    const children = pickAll(ids.groupIds, groups)
    const users =
      children.length === 0
        ? { type: 'USER_GROUP', allCovered: true }
        : { type: 'USER_GROUP', allCovered: false, children }
    const source = [
      users,
      ...(networkId === undefined
        ? []
        : [toItem('NETWORK_SERVICE', networkId, listChildren(networkId, true), allCovered)]),
    ]
    const destination = [
      users,
      ...(networkId === undefined
        ? []
        : [toItem('NETWORK_SERVICE', networkId, listChildren(networkId, false), allCovered)]),
      ...(hostId === undefined
        ? []
        : [toItem('HOST_SERVICE', hostId, listChildren(hostId, false), allCovered)]),
    ]
    state.create('accessGroups', { ...body, source, destination })
  }
}

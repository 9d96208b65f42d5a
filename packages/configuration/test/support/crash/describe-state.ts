import type { Emulator } from '@cloudconnexa/emulator'

/** What is allocated or drawn in the order of creation, so that it differs between two runs. */
const incidental: ReadonlySet<string> = new Set([
  'id',
  'ipV4Address',
  'ipV6Address',
  'systemSubnets',
  'createdAt',
  'updatedAt',
  'serverId',
  'serverIp',
])

/** Everything that an account of the emulator consists of, with names in place of ids, so that two accounts can be compared. */
export function describeState({ state }: Emulator): Readonly<Record<string, readonly string[]>> {
  const collections = {
    networks: state.networks.all(),
    routes: state.routes.all(),
    hosts: state.hosts.all(),
    connectors: state.connectors.all(),
    ipServices: state.ipServices.all(),
    applications: state.applications.all(),
    userGroups: state.userGroups.all(),
    users: state.users.all(),
    devices: state.devices.all(),
    accessGroups: state.accessGroups.all(),
    devicePostures: state.devicePostures.all(),
    locationContexts: state.locationContexts.all(),
    dnsRecords: state.dnsRecords.all(),
    allowedDomains: state.allowedDomains.all(),
    blockedDomains: state.blockedDomains.all(),
    settings: state.settings.all(),
  }
  const names = new Map<string, string>()
  for (const [collection, records] of Object.entries(collections))
    for (const record of records) names.set(record.id, `${collection} ${findName(record)}`)
  const replace = (key: string, value: unknown): unknown => {
    if (incidental.has(key)) return undefined
    return typeof value === 'string' ? (names.get(value) ?? value) : sort(value, names)
  }
  return Object.fromEntries(
    Object.entries(collections).map(([name, records]) => [
      name,
      records.map((record) => JSON.stringify(record, replace)).toSorted(),
    ]),
  )
}

function findName(record: object): string {
  for (const key of ['name', 'username', 'domain', 'value', 'key']) {
    const value: unknown = Reflect.get(record, key)
    if (typeof value === 'string') return value
  }
  return '?'
}

/** The properties of an object in one order, and ids in that of the names that they stand for. */
function sort(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (!Array.isArray(value))
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).toSorted(([left], [right]) => left.localeCompare(right)))
      : value
  return value.every((item) => typeof item === 'string')
    ? value.map((item) => names.get(item) ?? item).toSorted()
    : value
}

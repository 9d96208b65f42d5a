import * as fc from 'fast-check'
import { type Operation, resolveReference, type Schema } from './document.ts'
import { InnerSubnet, type Kind, Pick } from './picks.ts'

type Values = fc.Arbitrary<unknown>

/** Creates ids of records of this kind. */
export function createPick(kind: Kind): fc.Arbitrary<Pick> {
  return fc.nat({ max: 9999 }).map((number) => new Pick(kind, number))
}

const byte = fc.nat({ max: 255 })
const ipV4 = fc.tuple(byte, byte).map(([third, fourth]) => `192.168.${String(third)}.${String(fourth)}`)
const group = fc.nat({ max: 0xfffe }).map((number) => (number + 1).toString(16))
const ipV6 = group.map((text) => `2001:db8::${text}`)
const subnetV4 = fc
  .tuple(fc.nat({ max: 199 }), byte, byte)
  .map(([second, third, fourth]) => `10.${String(second)}.${String(third)}.${String(fourth & 240)}/28`)
const subnetV6 = fc.tuple(group, group).map(([one, other]) => `2001:db8:${one}:${other}::/64`)
const subnet = fc.oneof({ weight: 4, arbitrary: subnetV4 }, { weight: 1, arbitrary: subnetV6 })
const label = fc.stringMatching(/^[a-z]([a-z0-9-]{0,10}[a-z0-9])?$/)
const domain = fc.tuple(label, label).map(([one, other]) => `${one}.${other}.example.com`)
const unique = fc.tuple(label, fc.uuid()).map(([text, id]) => `${text}-${id}`)
/** The time of the suite: noon of this day. */
export const noon: number = Date.UTC(2026, 4, 1, 12)
const createPastHours = (most: number): Values =>
  fc.nat({ max: most * 60 }).map((minutes) => new Date(noon - minutes * 60_000).toISOString())

/** Values of strings by the name of their property: random strings would be rejected for that reason alone. */
const meanings: Readonly<Record<string, Values>> = {
  vpnRegionId: createPick('regions'),
  vpnRegionIds: createPick('regions'),
  regionId: createPick('regions'),
  groupId: createPick('userGroups'),
  secondaryGroupIds: createPick('userGroups'),
  userGroupsIds: createPick('userGroups'),
  gatewaysIds: createPick('gateways'),
  ip: subnet,
  ipv4Addresses: ipV4,
  ipv6Addresses: ipV6,
  addresses: ipV4,
  primaryIpV4: ipV4,
  secondaryIpV4: ipV4,
  remoteSitePublicIp: ipV4,
  ipV4Address: subnetV4,
  ipV6Address: subnetV6,
  ipv4Subnets: subnetV4,
  countries: fc.stringMatching(/^[A-Z]{2}$/),
  version: fc.stringMatching(/^\d{1,3}(\.\d{1,3}){0,2}$/),
  domain,
  domains: domain,
  volume: fc.constant('C'),
  comment: fc.string({ maxLength: 60 }),
  username: unique,
  name: unique,
  role: fc.constantFrom('MEMBER', 'ADMIN'),
  startDate: createPastHours(12),
  endDate: createPastHours(12),
  startHour: createPastHours(24 * 20),
  client_id: fc.constant('local.emulator'),
  client_secret: fc.constant('not-a-real-secret'),
  grant_type: fc.constant('client_credentials'),
  cursor: fc.stringMatching(/^[0-9a-f]{24}$/),
  id: fc.stringMatching(/^[a-z0-9]{8}$/),
  parentId: fc.oneof(createPick('networks'), createPick('hosts')),
  childId: fc.oneof(createPick('networkIpServices'), createPick('userGroups')),
}

/** Creates values of a schema; the operation has no reason to reject nearly all of them. */
export function createValidValues(schema: Schema, operation: Operation, name = ''): Values {
  const {
    type,
    enum: members,
    properties,
    required = [],
    items,
    maxItems,
    ...bounds
  } = resolveReference(schema)
  if (properties?.['allCovered'] && properties['type'])
    return createAccessItems(properties['type'].enum ?? [])
  const meaning = name === 'value' ? createRouteValues(operation) : meanings[name]
  if (type === 'string') {
    const texts = members ? fc.constantFrom(...members) : fc.string({ maxLength: 30 })
    const usual = name === 'id' && operation.path.includes('{id}') ? undefined : meaning
    return usual ?? (operation.id === 'setDefaultRegion' ? createPick('regions') : texts)
  }
  if (type === 'boolean') return fc.boolean()
  if (type === 'integer' || type === 'number') {
    return fc.integer({ min: bounds.minimum ?? 1, max: bounds.maximum ?? 2_147_483_647 })
  }
  if (type === 'array') {
    const most = Math.min(maxItems ?? 3, 3)
    const least = ['source', 'destination', 'ips', 'ipV4Address', 'ipv4Addresses'].includes(name) ? 1 : 0
    const lists = { minLength: least, maxLength: most, selector: (member: unknown) => JSON.stringify(member) }
    return fc.uniqueArray(createValidValues(items ?? {}, operation, name), lists)
  }
  const wanted = [...required, ...listAlwaysSent(operation, properties ?? {})]
  const values = Object.entries(properties ?? {}).map(([key, member]) => [
    key,
    createKeyValues(key, operation) ?? createValidValues(member, operation, key),
  ])
  return addTolerated(
    fc.record<Record<string, unknown>>(Object.fromEntries(values), { requiredKeys: wanted }),
    properties ?? {},
    wanted,
  )
}

/** The API requires more properties than the document does. */
function listAlwaysSent({ id }: Operation, properties: Readonly<Record<string, Schema>>): string[] {
  const inPractice = [
    'ipCheck',
    'domainAndComments',
    'zones',
    'ipV4Address',
    'ipv4Addresses',
    'startupAction',
  ]
  const domains = ['domains', 'volume', 'timeoutSec', 'deadPeerHandling']
  const ofOperation = id.endsWith('UserGroup') ? ['internetAccess', 'allRegionsIncluded'] : []
  return [...inPractice, ...domains, ...ofOperation].filter((name) => properties[name] !== undefined)
}

/** Properties whose valid values depend on the operation. */
function createKeyValues(key: string, { id }: Operation): Values | undefined {
  if (id.endsWith('UserGroup')) {
    if (key === 'allRegionsIncluded') return fc.constant(true)
    if (key === 'internetAccess') return fc.constantFrom('SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET')
    if (key === 'gatewaysIds') return fc.constant([])
  }
  if (key === 'secondaryGroupIds') return fc.constant([])
  return undefined
}

function createRouteValues({ id }: Operation): Values {
  if (id.endsWith('Application')) return domain
  return id.endsWith('IpService') ? fc.constant(new InnerSubnet()) : subnet
}

function createAccessItems(types: readonly string[]): Values {
  const hostType = types.includes('HOST_SERVICE') ? 'HOST_SERVICE' : 'HOST'
  const groups = fc.uniqueArray(createPick('userGroups'), { maxLength: 3, selector: String })
  const allCovered = fc.constant(true)
  return fc.oneof(
    fc.record({ type: fc.constant('USER_GROUP'), allCovered: fc.boolean(), children: groups }),
    fc.record({ type: fc.constant('NETWORK_SERVICE'), allCovered, parent: createPick('networks') }),
    fc.record({ type: fc.constant(hostType), allCovered, parent: createPick('hosts') }),
  )
}

/** Adds what the API tolerates to some objects: unknown properties, and null for absent ones. */
function addTolerated(objects: Values, properties: object, required: readonly string[]): Values {
  const optional = Object.keys(properties).filter((name) => !required.includes(name))
  const unknown = fc.record({ unknownProperty: fc.jsonValue({ maxDepth: 1 }) })
  const absent = optional.length === 0 ? fc.constant({}) : createNulls(optional)
  return fc.tuple(objects, fc.oneof(fc.constant({}), fc.constant({}), unknown), absent).map(
    // Records of fast-check are objects.
    ([object, extra, nothing]) => ({ ...nothing, ...(object as object), ...extra }),
  )
}

function createNulls(names: readonly string[]): Values & fc.Arbitrary<object> {
  return fc
    .subarray([...names], { maxLength: Math.min(2, names.length) })
    .map((some) => Object.fromEntries(some.map((name) => [name, null])))
}

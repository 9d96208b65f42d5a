import * as fc from 'fast-check'
import { type Operation, resolved, type Schema } from './document.ts'
import { InnerSubnet, type Kind, Pick } from './picks.ts'

type Values = fc.Arbitrary<unknown>

/** An id of a record of this kind. */
export function pick(kind: Kind): fc.Arbitrary<Pick> {
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
/** The clock of the suite stands at noon of this day. */
export const noon: number = Date.UTC(2026, 4, 1, 12)
const hourAgo = (most: number): Values =>
  fc.nat({ max: most * 60 }).map((minutes) => new Date(noon - minutes * 60_000).toISOString())

/** What a text means, by the name of its property: texts that mean nothing would be refused for that alone. */
const meanings: Readonly<Record<string, Values>> = {
  vpnRegionId: pick('regions'),
  vpnRegionIds: pick('regions'),
  regionId: pick('regions'),
  groupId: pick('userGroups'),
  secondaryGroupIds: pick('userGroups'),
  userGroupsIds: pick('userGroups'),
  gatewaysIds: pick('gateways'),
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
  startDate: hourAgo(12),
  endDate: hourAgo(12),
  startHour: hourAgo(24 * 20),
  client_id: fc.constant('local.emulator'),
  client_secret: fc.constant('not-a-real-secret'),
  grant_type: fc.constant('client_credentials'),
  cursor: fc.stringMatching(/^[0-9a-f]{24}$/),
  id: fc.stringMatching(/^[a-z0-9]{8}$/),
  parentId: fc.oneof(pick('networks'), pick('hosts')),
  childId: fc.oneof(pick('networkIpServices'), pick('userGroups')),
}

/** Values of a schema, nearly all of them such that the operation has no reason to refuse them. */
export function validValues(schema: Schema, operation: Operation, name = ''): Values {
  const { type, enum: members, properties, required = [], items, maxItems, ...bounds } = resolved(schema)
  if (properties?.['allCovered'] && properties['type']) return accessItems(properties['type'].enum ?? [])
  const meaning = name === 'value' ? routeValues(operation) : meanings[name]
  if (type === 'string') {
    const texts = members ? fc.constantFrom(...members) : fc.string({ maxLength: 30 })
    const usual = name === 'id' && operation.path.includes('{id}') ? undefined : meaning
    return usual ?? (operation.id === 'setDefaultRegion' ? pick('regions') : texts)
  }
  if (type === 'boolean') return fc.boolean()
  if (type === 'integer' || type === 'number') {
    return fc.integer({ min: bounds.minimum ?? 1, max: bounds.maximum ?? 2_147_483_647 })
  }
  if (type === 'array') {
    const most = Math.min(maxItems ?? 3, 3)
    const least = ['source', 'destination', 'ips', 'ipV4Address', 'ipv4Addresses'].includes(name) ? 1 : 0
    const lists = { minLength: least, maxLength: most, selector: (member: unknown) => JSON.stringify(member) }
    return fc.uniqueArray(validValues(items ?? {}, operation, name), lists)
  }
  const wanted = [...required, ...alwaysGiven(operation, properties ?? {})]
  const values = Object.entries(properties ?? {}).map(([key, member]) => [
    key,
    keyMeaning(key, operation) ?? validValues(member, operation, key),
  ])
  return tolerated(
    fc.record<Record<string, unknown>>(Object.fromEntries(values), { requiredKeys: wanted }),
    properties ?? {},
    wanted,
  )
}

/** The API asks for more than the document says is required. */
function alwaysGiven({ id }: Operation, properties: Readonly<Record<string, Schema>>): string[] {
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

/** Properties whose good values depend on the operation. */
function keyMeaning(key: string, { id }: Operation): Values | undefined {
  if (id.endsWith('UserGroup')) {
    if (key === 'allRegionsIncluded') return fc.constant(true)
    if (key === 'internetAccess') return fc.constantFrom('SPLIT_TUNNEL_OFF', 'RESTRICTED_INTERNET')
    if (key === 'gatewaysIds') return fc.constant([])
  }
  if (key === 'secondaryGroupIds') return fc.constant([])
  return undefined
}

function routeValues({ id }: Operation): Values {
  if (id.endsWith('Application')) return domain
  return id.endsWith('IpService') ? fc.constant(new InnerSubnet()) : subnet
}

function accessItems(types: readonly string[]): Values {
  const hostType = types.includes('HOST_SERVICE') ? 'HOST_SERVICE' : 'HOST'
  const groups = fc.uniqueArray(pick('userGroups'), { maxLength: 3, selector: String })
  const allCovered = fc.constant(true)
  return fc.oneof(
    fc.record({ type: fc.constant('USER_GROUP'), allCovered: fc.boolean(), children: groups }),
    fc.record({ type: fc.constant('NETWORK_SERVICE'), allCovered, parent: pick('networks') }),
    fc.record({ type: fc.constant(hostType), allCovered, parent: pick('hosts') }),
  )
}

/** The same objects, some with what the API tolerates: unknown properties, and null for what is left out. */
function tolerated(objects: Values, properties: object, required: readonly string[]): Values {
  const optional = Object.keys(properties).filter((name) => !required.includes(name))
  const unknown = fc.record({ unknownProperty: fc.jsonValue({ maxDepth: 1 }) })
  const absent = optional.length === 0 ? fc.constant({}) : nulls(optional)
  return fc.tuple(objects, fc.oneof(fc.constant({}), fc.constant({}), unknown), absent).map(
    // Records of fast-check are objects.
    ([object, extra, nothing]) => ({ ...nothing, ...(object as object), ...extra }),
  )
}

function nulls(names: readonly string[]): Values & fc.Arbitrary<object> {
  return fc
    .subarray([...names], { maxLength: Math.min(2, names.length) })
    .map((some) => Object.fromEntries(some.map((name) => [name, null])))
}

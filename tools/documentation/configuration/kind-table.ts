import { catalogs } from '../../../packages/catalog/src/index.ts'
import type { Kind } from '../../../packages/configuration/src/kind/kind.ts'
import {
  getParentKind,
  getPlaceName,
  type LoadedKind,
} from '../../../packages/configuration/src/kind/kind-set.ts'
import type { ObjectShape, Shape } from '../../../packages/configuration/src/kind/shape.ts'
import { loadAllKinds } from '../../../packages/configuration/src/kinds/load-all-kinds.ts'
import { createTable, escapeMarkdown } from '../command-line/markdown-text.ts'

/** The response that a kind is read from, by service and model. What it has and a file has not, the API decides. */
const responses: Readonly<Record<string, readonly [service: string, model: string]>> = {
  network: ['networks', 'NetworkResponse'],
  networkRoute: ['networks', 'NetworkRouteResponse'],
  networkConnector: ['networks', 'NetworkConnectorResponse'],
  networkIpService: ['networks', 'NetworkIpServiceResponse'],
  networkApplication: ['networks', 'NetworkApplicationResponse'],
  host: ['hosts', 'HostResponse'],
  hostConnector: ['hosts', 'HostConnectorResponse'],
  hostIpService: ['hosts', 'HostIpServiceResponse'],
  hostApplication: ['hosts', 'HostApplicationResponse'],
  userGroup: ['userGroups', 'UserGroupResponse'],
  user: ['users', 'UserResponse'],
  accessGroup: ['accessGroups', 'AccessGroupResponse'],
  locationContext: ['locationContexts', 'LocationContextResponse'],
  devicePosture: ['devicePostures', 'DevicePostureResponse'],
  dnsRecord: ['dns', 'DnsRecordResponse'],
}

/** What no schema says. */
const notes: Readonly<Record<string, readonly string[]>> = {
  settings: ['group mappings of identity providers are read-only'],
  networkConnector: [
    'an `ipSecConfig` that is left over in a network that does not use IPsec is not exported',
    'the API does not say whether one is suspended',
  ],
  hostConnector: ['the API does not say whether one is suspended'],
  userGroup: ['`Default` is never deleted'],
  accessGroup: ['the default one is never deleted'],
  user: ['`suspended` stands for `status`', 'devices belong to people'],
}

/** Parts of what a response has that are kinds of their own, or say where the object is. */
const elsewhere: ReadonlySet<string> = new Set([
  'id',
  'networkItemId',
  'networkItemType',
  'connectors',
  'routes',
  'applications',
  'ipServices',
])

/** A table of all kinds: where they are in files, what is compared, and what cannot be the same. */
export async function createKindTable(): Promise<string> {
  const kinds = await loadAllKinds([])
  const rows = kinds.all.map(async (loaded) => [
    describeKind(loaded, kinds.get(getParentKind(loaded.kind.place) ?? loaded.kind.name)),
    describePlace(loaded.kind),
    describeCompared(loaded),
    (await describeDifferences(loaded)).join('; '),
  ])
  return createTable(
    ['kind', 'in files', 'compared', 'never the same, or not decided by files'],
    await Promise.all(rows),
  )
}

function describeKind({ kind }: LoadedKind, parent: LoadedKind): string {
  const of = parent.kind === kind ? '' : ` of a ${parent.kind.title}`
  return `\`${kind.name}\`: ${kind.title}${of}`
}

function describePlace({ place }: Kind): string {
  const name = getPlaceName(place)
  if ('folder' in place) return `\`${name}/…\``
  return 'parent' in place ? `\`${name}:\` in its file` : `\`${name}.yaml\``
}

function describeCompared({ kind, shape }: LoadedKind): string {
  if (kind.list === undefined) return 'nothing: the API cannot read it'
  const names = shape.properties.map(({ name }) => `\`${name}\``)
  return names.join(', ')
}

async function describeDifferences(loaded: LoadedKind): Promise<readonly string[]> {
  const { kind, shape } = loaded
  const assigned = await listAssigned(loaded)
  return [
    ...(assigned.length === 0
      ? []
      : [`decided by the API: ${assigned.map((name) => `\`${name}\``).join(', ')}`]),
    ...(kind.unmanagedReason === undefined ? [] : [lowerFirst(kind.unmanagedReason.replace(/\.$/, ''))]),
    ...listSecretPaths(shape).map((path) => `\`${path}\` is a reference, compared in memory`),
    ...(kind.list === undefined
      ? ['written whenever it is not what was applied last from this machine']
      : []),
    ...(kind.create === undefined && kind.list !== undefined ? ['there is one in every account'] : []),
    ...describeToken(kind),
    ...(kind.sendsInvitation === true ? ['a new one is sent an invitation'] : []),
    ...(kind.fixed ?? []).map((path) => `\`${path}\` cannot be changed`),
    ...(notes[kind.name] ?? []),
  ].map((text) => escapeMarkdown(text))
}

/** Names of properties that a response has and a file has not. */
async function listAssigned({ kind, shape }: LoadedKind): Promise<readonly string[]> {
  const [service, model] = responses[kind.name] ?? []
  if (service === undefined || model === undefined) return []
  const section = await catalogs.find((catalog) => catalog.service === service)?.load()
  const known = new Set(shape.properties.flatMap(({ name, bodyName }) => [name, bodyName]))
  return Object.keys(section?.schemas[model]?.properties ?? {}).filter(
    (name) => !known.has(name) && !elsewhere.has(name),
  )
}

function listSecretPaths(shape: ObjectShape): readonly string[] {
  return shape.properties.flatMap(({ path, shape: inner }) => findSecrets(inner, path))
}

function findSecrets(shape: Shape, path: string): readonly string[] {
  if (shape.type === 'secret') return [path]
  if (shape.type === 'array') return findSecrets(shape.items, path)
  return shape.type === 'object' ? listSecretPaths(shape) : []
}

function describeToken(kind: Kind): readonly string[] {
  if (kind.needsToken?.({}) !== true) return []
  return [
    `a new one needs a token or profile${kind.needsToken({ ipSecConfig: {} }) ? '' : ', but none with IPsec'}`,
  ]
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}

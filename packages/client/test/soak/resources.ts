import type { CallOptions, CloudConnexaClient } from '@cloudconnexa/client'
import type { ListOptions } from '@cloudconnexa/core/service'

/** A kind of object that the soak works on. Every object has a name of its own and one value that changes. */
export interface Resource {
  readonly kind: string
  /** Its collection below `/api/v1`, and the properties that hold name and value there. */
  readonly path: string
  readonly nameKey: string
  readonly valueKey: string
  /** The name of the nth object of a round. */
  buildName(round: number, index: number): string
  /** Creates one and gives its id. */
  create(
    client: CloudConnexaClient,
    object: NamedValue & { readonly surroundings: Surroundings },
    options: CallOptions,
  ): Promise<string>
  /** Replaces the whole object; absent where that takes more than a name and a value. */
  readonly replace?: (
    client: CloudConnexaClient,
    object: NamedValue & { readonly id: string },
    options: CallOptions,
  ) => PromiseLike<unknown>
  patch(
    client: CloudConnexaClient,
    object: { readonly id: string; readonly value: string },
    options: CallOptions,
  ): PromiseLike<unknown>
  remove(client: CloudConnexaClient, id: string, options: CallOptions): PromiseLike<unknown>
  /** The value that it has now. */
  read(client: CloudConnexaClient, id: string, options: CallOptions): Promise<string | undefined>
  list(client: CloudConnexaClient, options: ListOptions): AsyncIterable<unknown>
}

/** Ids of objects that are always there, because others need them. */
export interface Surroundings {
  readonly networkId: string
  readonly groupId: string
}

interface NamedValue {
  readonly name: string
  readonly value: string
}

const prefixNames = (prefix: string) => (round: number, index: number) => `${prefix}-${round}-${index}`
const described = { nameKey: 'name', valueKey: 'description' }
const internetAccess = 'SPLIT_TUNNEL_ON'

/** What most services have in common. */
interface DescribedService {
  patch(id: string, changes: { readonly description: string }, options: CallOptions): PromiseLike<unknown>
  delete(id: string, options: CallOptions): PromiseLike<unknown>
  get(id: string, options: CallOptions): PromiseLike<{ readonly description?: string }>
  list(options: ListOptions): AsyncIterable<unknown>
}

/** The operations of a kind whose value is its description. */
function changeDescription(
  readService: (client: CloudConnexaClient) => DescribedService,
): Pick<Resource, 'patch' | 'remove' | 'read' | 'list'> {
  return {
    patch: (client, { id, value }, options) => readService(client).patch(id, { description: value }, options),
    remove: (client, id, options) => readService(client).delete(id, options),
    read: async (client, id, options) => (await readService(client).get(id, options)).description,
    list: (client, options) => readService(client).list(options),
  }
}

const networks: Resource = {
  kind: 'network',
  path: '/networks',
  ...described,
  buildName: prefixNames('network'),
  create: async (client, { name, value }, options) =>
    (await client.networks.create({ name, description: value, internetAccess, egress: false }, options)).id,
  replace: (client, { id, name, value }, options) =>
    client.networks.update(id, { name, description: value, internetAccess, egress: false }, options),
  ...changeDescription((client) => client.networks),
}

const routes: Resource = {
  kind: 'route',
  path: '/networks/routes',
  nameKey: 'subnet',
  valueKey: 'description',
  // Routes have no name, and must not overlap.
  buildName: (_round, index) => `10.${1 + (index >> 8)}.${index & 255}.0/24`,
  create: async (client, { name, value, surroundings: { networkId } }, options) =>
    (await client.networks.routes.create(networkId, { value: name, description: value }, options)).id,
  replace: (client, { id, name, value }, options) =>
    client.networks.routes.update(id, { value: name, description: value }, options),
  ...changeDescription((client) => client.networks.routes),
}

const connectors: Resource = {
  kind: 'connector',
  path: '/networks/connectors',
  ...described,
  buildName: prefixNames('connector'),
  create: async (client, { name, value, surroundings: { networkId } }, options) =>
    (
      await client.networks.connectors.create(
        networkId,
        { name, description: value, vpnRegionId: 'us-east-1' },
        options,
      )
    ).id,
  replace: (client, { id, name, value }, options) =>
    client.networks.connectors.update(id, { name, description: value, vpnRegionId: 'us-east-1' }, options),
  ...changeDescription((client) => client.networks.connectors),
}

const hosts: Resource = {
  kind: 'host',
  path: '/hosts',
  ...described,
  buildName: prefixNames('host'),
  create: async (client, { name, value }, options) =>
    (await client.hosts.create({ name, description: value, internetAccess }, options)).id,
  replace: (client, { id, name, value }, options) =>
    client.hosts.update(id, { name, description: value, internetAccess }, options),
  ...changeDescription((client) => client.hosts),
}

const dnsRecords: Resource = {
  kind: 'DNS record',
  path: '/dns-records',
  nameKey: 'domain',
  valueKey: 'description',
  buildName: (round, index) => `record-${round}-${index}.example`,
  create: async (client, { name, value }, options) =>
    (
      await client.dns.records.create(
        { domain: name, description: value, ipv4Addresses: ['10.0.0.1'] },
        options,
      )
    ).id,
  replace: (client, { id, name, value }, options) =>
    client.dns.records.update(id, { domain: name, description: value, ipv4Addresses: ['10.0.0.2'] }, options),
  ...changeDescription((client) => client.dns.records),
}

const users: Resource = {
  kind: 'user',
  path: '/users',
  nameKey: 'username',
  valueKey: 'firstName',
  buildName: prefixNames('user'),
  create: async (client, { name, value, surroundings: { groupId } }, options) =>
    (await client.users.create({ username: name, firstName: value, groupId }, options)).id,
  patch: (client, { id, value }, options) => client.users.patch(id, { firstName: value }, options),
  remove: (client, id, options) => client.users.delete(id, options),
  read: async (client, id, options) => (await client.users.get(id, options)).firstName,
  list: (client, options) => client.users.list(options),
}

/** What the soak works on. */
export const resources: readonly [Resource, ...Resource[]] = [
  networks,
  routes,
  connectors,
  hosts,
  dnsRecords,
  users,
]

import { startEmulator } from '@cloudconnexa/emulator'
import type { Model } from '@cloudconnexa/core/model'
import * as accessGroups from '@cloudconnexa/access-groups/models'
import * as devicePostures from '@cloudconnexa/device-postures/models'
import * as devices from '@cloudconnexa/devices/models'
import * as dns from '@cloudconnexa/dns/models'
import * as hosts from '@cloudconnexa/hosts/models'
import * as locationContexts from '@cloudconnexa/location-contexts/models'
import * as networks from '@cloudconnexa/networks/models'
import * as userGroups from '@cloudconnexa/user-groups/models'
import * as users from '@cloudconnexa/users/models'
import { expect, it } from 'vitest'
import { CloudConnexaClient } from '../src/index.ts'

const seed = 'demo'

async function connect(): Promise<{ readonly client: CloudConnexaClient } & AsyncDisposable> {
  const emulator = await startEmulator({ seed })
  const { url: baseUrl, clientId, clientSecret } = emulator
  const client = new CloudConnexaClient({ baseUrl, clientId, clientSecret, proxy: false })
  return {
    client,
    [Symbol.asyncDispose]: async () => {
      await client.close()
      await emulator[Symbol.asyncDispose]()
    },
  }
}

// The compiler holds every draft to the type of the request: nothing in this file is cast.
it('writes every kind of object back as it was read', async () => {
  await using connection = await connect()
  const { client } = connection
  for await (const { id, ...item } of client.networks.list()) {
    expect(await client.networks.update(id, client.networks.draft({ id, ...item }))).toMatchObject(item)
  }
  for await (const { id, ...item } of client.hosts.list()) {
    await client.hosts.update(id, client.hosts.draft({ id, ...item }))
  }
  for await (const user of client.users.list()) {
    if (user.role !== 'OWNER') await client.users.update(user.id, client.users.draft(user))
  }
  for await (const group of client.userGroups.list()) {
    await client.userGroups.update(group.id, client.userGroups.draft(group))
  }
  for await (const group of client.accessGroups.list()) {
    await client.accessGroups.update(group.id, client.accessGroups.draft(group))
  }
  for await (const record of client.dns.records.list()) {
    expect(await client.dns.records.update(record.id, client.dns.records.draft(record))).toEqual(record)
  }
})

it('creates another object of the draft of one', async () => {
  await using connection = await connect()
  const { client } = connection
  const network = await client.networks.create({ name: 'office', internetAccess: 'SPLIT_TUNNEL_ON' })
  const copy = await client.networks.create({ ...client.networks.draft(network), name: 'copy' })
  expect(copy).toMatchObject({ name: 'copy', internetAccess: 'SPLIT_TUNNEL_ON' })
  const host = await client.hosts.create({ name: 'db' })
  expect(await client.hosts.create({ ...client.hosts.draft(host), name: 'db2' })).toMatchObject({
    name: 'db2',
  })
  const route = await client.networks.routes.create(network.id, { value: '10.77.0.0/16' })
  const other = { ...client.networks.routes.draft(route), value: '10.78.0.0/16' }
  expect(await client.networks.routes.create(network.id, other)).toMatchObject({ subnet: '10.78.0.0/16' })
})

type DraftCase = readonly [
  kind: string,
  draft: (client: CloudConnexaClient, response: never) => unknown,
  model: Model<unknown>,
  response: object,
]

const ids = { id: 'i', networkItemId: 'n', networkItemType: 'NETWORK' }
// Responses with nothing but what they must have, and null where the API may send it.
const cases: readonly DraftCase[] = [
  [
    'networks',
    (c, r) => c.networks.draft(r),
    networks.networkUpdateRequest,
    { id: 'i', name: 'a', description: null },
  ],
  [
    'networks.connectors',
    (c, r) => c.networks.connectors.draft(r),
    networks.networkConnectorRequest,
    { ...ids, name: 'a', vpnRegionId: 'r' },
  ],
  [
    'networks.routes',
    (c, r) => c.networks.routes.draft(r),
    networks.networkRouteRequest,
    { id: 'i', subnet: '10.0.0.0/8' },
  ],
  [
    'networks.ipServices',
    (c, r) => c.networks.ipServices.draft(r),
    networks.networkIpServiceRequest,
    {
      ...ids,
      name: 'a',
      type: 'IP_SOURCE',
      routes: [{ id: 'r', subnet: '10.0.0.0/8' }],
      config: { customServiceTypes: [{ protocol: 'TCP', port: [{ value: 1 }] }] },
    },
  ],
  [
    'networks.applications',
    (c, r) => c.networks.applications.draft(r),
    networks.networkApplicationRequest,
    { ...ids, name: 'a', routes: [{ id: 'r', domain: 'a.example' }] },
  ],
  ['hosts', (c, r) => c.hosts.draft(r), hosts.hostUpdateRequest, { id: 'i', name: 'a' }],
  [
    'hosts.connectors',
    (c, r) => c.hosts.connectors.draft(r),
    hosts.hostConnectorRequest,
    { ...ids, name: 'a', vpnRegionId: 'r' },
  ],
  [
    'hosts.ipServices',
    (c, r) => c.hosts.ipServices.draft(r),
    hosts.hostIpServiceRequest,
    { ...ids, name: 'a' },
  ],
  [
    'hosts.applications',
    (c, r) => c.hosts.applications.draft(r),
    hosts.hostApplicationRequest,
    { ...ids, name: 'a', routes: [{ id: 'r', domain: 'a.example' }] },
  ],
  ['users', (c, r) => c.users.draft(r), users.userUpdateRequest, { id: 'i', username: 'a', groupId: 'g' }],
  [
    'userGroups',
    (c, r) => c.userGroups.draft(r),
    userGroups.userGroupRequest,
    { id: 'i', name: 'a', maxDevice: 3 },
  ],
  [
    'accessGroups',
    (c, r) => c.accessGroups.draft(r),
    accessGroups.accessGroupRequest,
    { id: 'i', name: 'a', source: [{ type: 'USER_GROUP', allCovered: true }], destination: [] },
  ],
  [
    'devicePostures',
    (c, r) => c.devicePostures.draft(r),
    devicePostures.devicePostureRequest,
    { id: 'i', name: 'a', windows: { allowed: true, version: { version: '10' } } },
  ],
  ['devices', (c, r) => c.devices.draft(r), devices.deviceRequest, { id: 'i', name: 'a' }],
  ['dns.records', (c, r) => c.dns.records.draft(r), dns.dnsRecordRequest, { id: 'i', domain: 'a.example' }],
  [
    'locationContexts',
    (c, r) => c.locationContexts.draft(r),
    locationContexts.locationContextRequest,
    {
      id: 'i',
      name: 'a',
      ipCheck: { allowed: true, ips: [{ ip: '192.0.2.1' }] },
      defaultCheck: { allowed: true },
    },
  ],
]

it.each(cases)('has no absent properties in a draft of %s, at any depth', (_kind, draft, model, response) => {
  const client = new CloudConnexaClient({ clientId: 'id', clientSecret: 'secret', cloudId: 'acme' })
  // The types of the requests do not let a test write responses that the documentation does not know, such as null.
  const drafted = draft(client, response as never)
  expect(drafted).toStrictEqual(JSON.parse(JSON.stringify(drafted)))
  expect(JSON.stringify(drafted)).not.toContain('null')
  expect(() => model.parse(drafted)).not.toThrow()
})

it('has a case for every draft of the client', () => {
  const client = new CloudConnexaClient({ clientId: 'id', clientSecret: 'secret', cloudId: 'acme' })
  const found: string[] = []
  const search = (value: object, path: string, depth: number): void => {
    if (typeof Reflect.get(value, 'draft') === 'function') found.push(path)
    if (depth === 0) return
    for (const key of Object.keys(value)) {
      const child: unknown = Reflect.get(value, key)
      if (typeof child === 'object' && child !== null)
        search(child, path === '' ? key : `${path}.${key}`, depth - 1)
    }
  }
  search(client, '', 2)
  expect(found.toSorted()).toEqual(cases.map(([kind]) => kind).toSorted())
})

/** Every section, and the sub-services of those that have some: whatever has a method `draft`. */
function listDrafters(
  owner: object,
  path: string,
): readonly (readonly [string, (value: unknown) => unknown])[] {
  const own: readonly (readonly [string, unknown])[] = Object.entries(owner)
  const nested = own.flatMap(([key, part]) =>
    typeof part === 'object' && part !== null ? listDrafters(part, `${path}.${key}`) : [],
  )
  const draft: unknown = Reflect.get(owner, 'draft')
  if (typeof draft !== 'function') return nested
  return [[path, (value) => Reflect.apply(draft, owner, [value]) as unknown], ...nested]
}

const drafters = Object.entries(new CloudConnexaClient()).flatMap(([key, service]: [string, unknown]) =>
  typeof service === 'object' && service !== null ? listDrafters(service, key) : [],
)

it('finds every method that drafts', () => {
  expect(drafters.map(([path]) => path)).toEqual(
    expect.arrayContaining(['networks', 'networks.connectors', 'hosts.ipServices', 'dns.records', 'users']),
  )
  expect(drafters.length).toBeGreaterThan(14)
})

it.each(drafters)('%s says what to pass where a draft cannot be made', (path, draft) => {
  const wrong: readonly unknown[] = [undefined, null, 'office', 7, [], Promise.resolve({ name: 'office' })]
  for (const value of wrong) {
    expect(() => draft(value)).toThrow(
      expect.objectContaining({
        name: 'ResponseValidationError',
        code: 'RESPONSE_INVALID',
        calledMethod: `${path}.draft`,
        hint: 'Pass what `get`, `create` or a list has returned, and await it first.',
      }),
    )
  }
  // The request model names what is missing, before anything is sent.
  expect(draft({})).not.toHaveProperty('name')
})

it.each([
  ['hosts.applications', { name: 'a', routes: [null] }],
  ['networks.applications', { name: 'a', config: { customServiceTypes: [null] } }],
  ['networks.connectors', { name: 'a', ipSecConfig: { ikeProtocol: { deadPeerDetection: 7, rekey: null } } }],
  ['accessGroups', { name: 'a', source: 'everything' }],
  ['locationContexts', { name: 'a', ipCheck: { ips: [null] } }],
])('%s throws no bare error for a response of another form', (path, value) => {
  const draft = new Map(drafters).get(path)
  try {
    expect(draft?.(value)).toMatchObject({ name: 'a' })
  } catch (error) {
    expect(error).toMatchObject({ code: 'RESPONSE_INVALID', calledMethod: `${path}.draft` })
  }
})

import { expect, it } from 'vitest'
import { catalogs, findEntry, findOperation, loadDetails, referenceKinds } from '../src/index.ts'
import { invoke } from '../src/invoke.ts'
import { listClientMethods } from './support/list-client-methods.ts'
import { createSilentClient } from './support/connect.ts'

const entries = catalogs.flatMap((catalog) => catalog.entries)
const operations = catalogs.flatMap((catalog) => catalog.operations)

it('has every method of every service of a client, and no other', async () => {
  await using client = createSilentClient()
  const services = catalogs.map(({ service }) => service)
  expect(entries.map(({ path }) => path).toSorted()).toEqual(listClientMethods(client, services))
})

it('has a method for each of the 162 operations that can be invoked', () => {
  expect(operations).toHaveLength(162)
  for (const { id } of operations)
    expect(findEntry(id), id).toMatchObject({ kind: 'operation', operations: [id] })
  expect(findOperation('requestToken')).toBeUndefined()
})

it('knows every operation that its entries name, and their strongest effect', () => {
  const strength = ['read', 'write', 'destructive'] as const
  for (const { path, effect, operations: ids } of entries) {
    const effects = ids.map((id) => findOperation(id)?.effect ?? expect.unreachable(`${path}: ${id}`))
    const strongest = Math.max(0, ...effects.map((one) => strength.indexOf(one)))
    expect(effect, path).toBe(strength[strongest])
  }
})

it('counts what no other call restores as destructive, whatever its HTTP method', () => {
  expect(findOperation('suspendUser')).toMatchObject({ method: 'PUT', effect: 'destructive' })
  expect(findOperation('resetUserMfa')).toMatchObject({ method: 'POST', effect: 'destructive' })
  expect(findEntry('settings.apply')).toMatchObject({ kind: 'composite', effect: 'destructive' })
  expect(findEntry('users.patch')).toMatchObject({ kind: 'composite', effect: 'write' })
  expect(findEntry('networks.draft')).toMatchObject({ effect: 'read', operations: [], result: 'value' })
})

it('says where secrets travel', () => {
  expect(findOperation('createNetworkConnector')).toMatchObject({
    requestSecrets: ['ipSecConfig.preSharedKey'],
    responseSecrets: ['ipSecConfig.preSharedKey'],
  })
  expect(findOperation('generateDeviceProfile')?.responseSecrets).toEqual([''])
})

it('says how lists are read, and what may be sent again', () => {
  expect(findOperation('listUsers')).toMatchObject({ paging: 'pages', isRepeatable: true })
  expect(findOperation('listSessions')).toMatchObject({ paging: 'cursors' })
  expect(findOperation('listRegions')).toMatchObject({ paging: 'array' })
  expect(findOperation('createUser')).toMatchObject({ isRepeatable: false })
  expect(findOperation('resetUserMfa')).toMatchObject({ isRepeatable: true })
  expect(findOperation('suspendUser')).toMatchObject({ since: '1.1.1' })
  expect(findOperation('listUsers')).not.toHaveProperty('since')
})

it('names arguments in order, bodies as `body`, and says which of them are ids of what', () => {
  expect(findEntry('networks.connectors.create')?.arguments).toEqual([
    { name: 'networkId', type: 'string', in: 'query', reference: { kind: 'network' } },
    { name: 'body', type: 'object', in: 'body' },
  ])
  expect(findEntry('devices.list')?.parameters).toContainEqual({
    name: 'userId',
    type: 'string',
    in: 'query',
    reference: { kind: 'user' },
  })
})

it('has strict schemas of requests and open ones of responses', async () => {
  const { input, output } = await loadDetails('settings.wpc.topology.set')
  expect(input.$defs?.['SetTopologyRequest']).toEqual({ type: 'string', enum: ['FULL_MESH', 'CUSTOM'] })
  expect(output?.$defs?.['SetTopologyResponse']).toEqual({
    anyOf: [{ enum: ['FULL_MESH', 'CUSTOM'] }, { type: 'string' }],
  })
  expect(findEntry('setDefaultRegion')?.arguments).toEqual([
    { name: 'body', type: 'string', in: 'body', reference: { kind: 'region' } },
  ])
})

it('describes changes by the request that they are merged into', async () => {
  const { input } = await loadDetails('networks.connectors.patch')
  const changes = input.$defs?.['NetworkConnectorRequestPatch']
  expect(changes).not.toHaveProperty('required')
  expect(changes?.properties?.['vpnRegionId']).toMatchObject({
    anyOf: [{ type: 'string' }, { type: 'null' }],
    'x-reference': { kind: 'region' },
  })
})

it('has an input to begin with for every method that needs one, but for what is read or computed first', async () => {
  const without: string[] = []
  for (const entry of entries) {
    const { input } = await loadDetails(entry)
    if (input.examples === undefined && entry.arguments.length > 0) without.push(entry.path)
    for (const example of input.examples ?? [])
      expect(Object.keys(Object(example)), entry.path).toEqual(
        expect.arrayContaining([...(input.required ?? [])]),
      )
  }
  expect(without.filter((path) => !/\.(?:draft|addAll)$/.test(path))).toEqual([])
})

it('has examples that the client would send', async () => {
  await using client = createSilentClient()
  for (const entry of entries.filter(({ result }) => result !== 'value' && result !== 'job')) {
    const { input } = await loadDetails(entry)
    for (const example of input.examples ?? []) {
      // An example is an object, made of the arguments in a program.
      const call = invoke(client, entry, example as Readonly<Record<string, unknown>>)
      await expect(Promise.resolve(call), entry.path).rejects.toThrow('Nothing is sent.')
    }
  }
})

it('can look up every kind of object that an id names', () => {
  for (const { list, names } of Object.values(referenceKinds)) {
    expect(findEntry(list), list).toMatchObject({ result: 'list', kind: 'operation' })
    expect(names.length).toBeGreaterThan(0)
  }
  const named = new Set(
    entries.flatMap(({ arguments: required, parameters }) =>
      [...required, ...parameters].flatMap(({ reference }) =>
        reference !== undefined && 'kind' in reference ? [reference.kind] : [],
      ),
    ),
  )
  expect([...named].filter((kind) => !(kind in referenceKinds))).toEqual([])
})

it('loads a documentation and self-contained schemas for every method', async () => {
  for (const entry of entries) {
    const details = await loadDetails(entry)
    expect(details.documentation.startsWith(entry.summary.slice(0, 10)), entry.path).toBe(true)
    expect(Object.keys(details.input.properties ?? {}), entry.path).toEqual(
      [...entry.arguments, ...entry.parameters].map(({ name }) => name),
    )
    for (const schema of [details.input, details.output ?? {}]) {
      const names = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)].map(
        ([, name]) => name,
      )
      for (const name of names) expect(schema.$defs, `${entry.path}: ${name}`).toHaveProperty(String(name))
    }
  }
})

it('loads the details of an operation with descriptions, bounds, examples and marks', async () => {
  const { input, examples, throws } = await loadDetails('createNetworkConnector')
  expect(input.required).toEqual(['networkId', 'body'])
  expect(input.properties?.['body']).toMatchObject({ $ref: '#/$defs/NetworkConnectorRequest' })
  expect(input.$defs?.['NetworkConnectorRequest']?.properties).toMatchObject({
    vpnRegionId: { type: 'string', description: expect.any(String), 'x-reference': { kind: 'region' } },
  })
  expect(input.$defs?.['IpSecConfigRequest']?.properties?.['preSharedKey']).toMatchObject({
    'x-secret': true,
  })
  expect(examples?.[0]).toContain('client.networks.connectors.create(')
  expect(throws?.join()).toContain('NotFoundError when there is no network with this id')
})

it('refuses to load the details of a method that is not there', async () => {
  await expect(loadDetails('networks.fly')).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
})

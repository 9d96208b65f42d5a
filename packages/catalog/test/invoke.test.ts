import { createClient } from '@cloudconnexa/core'
import { clientCredentials } from '@cloudconnexa/auth'
import { networks } from '@cloudconnexa/client/networks'
import { ConfigurationError, ValidationError } from '@cloudconnexa/errors'
import { describe, expect, it } from 'vitest'
import { findEntry } from '../src/index.ts'
import { invoke } from '../src/invoke.ts'
import { connect, createSilentClient } from './support/connect.ts'

function capture(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  return expect.unreachable('nothing was thrown')
}

/** An id that the compiler does not know. */
const atRunTime = (id: string): string => id

describe('invoke', () => {
  it('calls the method of a path with arguments by name, and returns what it returns', async () => {
    await using connection = await connect()
    const { client } = connection
    const network = await invoke(client, 'networks.create', {
      body: { name: 'office', internetAccess: 'SPLIT_TUNNEL_ON', egress: false },
    })
    const route = await invoke(client, 'networks.routes.create', {
      networkId: network.id,
      body: { value: '10.20.0.0/16', description: 'Lab' },
    })
    expect(await client.networks.routes.get(route.id)).toEqual(route)
  })

  it('calls the method of an operation', async () => {
    await using connection = await connect()
    const { client } = connection
    const groups = await invoke(client, 'listUserGroups').toArray()
    expect(groups).toEqual(await client.userGroups.list().toArray())
  })

  it('takes filters and pages as input beside the options of the call', async () => {
    await using connection = await connect()
    const { client, emulator } = connection
    const first = await client.networks.create({
      name: 'one',
      internetAccess: 'SPLIT_TUNNEL_ON',
      egress: false,
    })
    emulator.requests.clear()
    const options = { timeout: 5_000 }
    const page = await invoke(client, 'networks.routes.list', { networkId: first.id, size: 5 }, options)
    expect(page.items).toEqual([])
    const [request] = emulator.requests.list({ path: /routes/ })
    expect(request?.query).toMatchObject({ networkId: first.id, size: '5' })
  })

  it('calls composites: look-ups, changes and jobs', async () => {
    await using connection = await connect()
    const { client } = connection
    const { id } = await client.networks.create({
      name: 'old',
      internetAccess: 'SPLIT_TUNNEL_ON',
      egress: false,
    })
    await invoke(client, 'networks.patch', { id, changes: { name: 'new' } })
    expect(await invoke(client, 'networks.findByName', { name: 'NEW' })).toMatchObject({ id, name: 'new' })
    const job = invoke(client, 'settings.apply', { values: { wpc: { snat: true } }, dryRun: true })
    expect((await job).counts).toMatchObject({ skipped: 1 })
  })

  it('ends with the reason of the signal that it is given', async () => {
    await using connection = await connect()
    const reason = new Error('enough')
    const call = invoke(connection.client, 'users.list', {}, { signal: AbortSignal.abort(reason) })
    await expect(Promise.resolve(call)).rejects.toBe(reason)
  })

  it.each<[string, string, Readonly<Record<string, unknown>>, string, string]>([
    ['a missing argument', 'networks.get', {}, 'id', 'is missing'],
    ['an argument of another type', 'networks.get', { id: 42 }, 'id', 'must be a string, not number'],
    [
      'an unknown argument',
      'networks.get',
      { id: '1', nme: 'x' },
      'nme',
      'is not known; the method takes id',
    ],
    ['a missing body', 'createNetworkRoute', { networkId: '1' }, 'body', 'is missing'],
    ['a body that is a string', 'createNetwork', { body: '{}' }, 'body', 'must be an object, not string'],
    ['a size that is a string', 'listUsers', { size: '10' }, 'size', 'must be an integer, not string'],
    [
      'a choice that is not there',
      'networks.connectors.profile.generateBundle',
      { id: '1', type: 'EXE' },
      'type',
      'must be one of DMG, MSI',
    ],
    [
      'a date that is a number',
      'dns.log.list',
      { startHour: 5 },
      'startHour',
      'must be a Date, or a string such as 2026-01-31T14:00:00Z, not number',
    ],
    [
      'input where there is none',
      'settings.all',
      { id: '1' },
      'id',
      'is not known; the method takes no input',
    ],
  ])('refuses %s before anything is sent', async (_, id, input, path, message) => {
    await using client = createSilentClient()
    const error = capture(() => invoke(client, atRunTime(id), input))
    expect(error).toBeInstanceOf(ValidationError)
    expect(error).toMatchObject({
      code: 'REQUEST_INVALID',
      outcome: 'not-sent',
      origin: 'client',
      issues: [{ path, message }],
    })
  })

  it('names no value that was passed in the wrong place', async () => {
    await using client = createSilentClient()
    const input = { id: '1', type: 'hunter2-secret' }
    const error = capture(() => invoke(client, atRunTime('generateHostConnectorBundle'), input))
    expect(JSON.stringify(error)).not.toContain('hunter2')
  })

  it('refuses a method that no catalog has', async () => {
    await using client = createSilentClient()
    expect(capture(() => invoke(client, atRunTime('networks.fly')))).toMatchObject({
      code: 'REQUEST_INVALID',
      message: expect.stringContaining('"networks.fly"'),
    })
    expect(capture(() => invoke(client, atRunTime('requestToken')))).toBeInstanceOf(ValidationError)
    const missing = undefined as unknown as string // as JavaScript would
    expect(capture(() => invoke(client, missing))).toBeInstanceOf(ValidationError)
  })

  it('works with a part of the services, and names the package of the others', async () => {
    const auth = clientCredentials({
      clientId: 'id',
      clientSecret: 'not-a-secret',
      baseUrl: 'http://127.0.0.1:9',
    })
    await using client = createClient({ auth, services: { networks } })
    const [network] = [{ id: '1', name: 'office', internetAccess: 'SPLIT_TUNNEL_ON' as const, egress: false }]
    expect(invoke(client, 'networks.draft', { network })).toMatchObject({ name: 'office' })
    const error = capture(() => invoke(client, atRunTime('users.list')))
    expect(error).toBeInstanceOf(ConfigurationError)
    expect(error).toMatchObject({
      code: 'DEPENDENCY_MISSING',
      outcome: 'not-sent',
      message: expect.stringContaining('@cloudconnexa/users'),
      hint: expect.stringContaining('npm install @cloudconnexa/users'),
    })
  })

  it('says so when the package of a service is older than the catalog', () => {
    const error = capture(() => invoke({ users: {} }, atRunTime('users.list')))
    expect(error).toMatchObject({
      code: 'PACKAGE_MISMATCH',
      hint: expect.stringContaining('@cloudconnexa/users'),
    })
  })

  it('knows names and types of arguments while a program is written', async () => {
    await using client = createSilentClient()
    const unsent = (): unknown[] => [
      // @ts-expect-error -- The argument is called `id`.
      invoke(client, 'networks.get', { networkId: '1' }),
      // @ts-expect-error -- The input is missing.
      invoke(client, 'networks.get'),
      // @ts-expect-error -- The name of a route is no part of the body.
      invoke(client, 'networks.routes.create', { networkId: '1', body: { name: 'x' } }),
      // @ts-expect-error -- There is no such method.
      invoke(client, 'networks.fly', {}),
      // @ts-expect-error -- The client has networks only.
      invoke({ networks: client.networks }, 'users.get', { id: '1' }),
      // @ts-expect-error -- There is no such filter.
      invoke(client, 'listNetworkRoutes', { hostId: '1' }),
    ]
    expect(unsent).toBeTypeOf('function')
    const read = async (): Promise<string> => (await invoke(client, 'networks.get', { id: '1' })).name
    expect(read).toBeTypeOf('function')
  })

  it('takes an entry, as those of plugins have to be', async () => {
    await using connection = await connect()
    const entry = findEntry('regions.list') ?? expect.unreachable('no entry')
    const regions = await (invoke(connection.client, entry) as PromiseLike<{
      readonly items: readonly unknown[]
    }>)
    expect(regions.items.length).toBeGreaterThan(0)
  })
})

import { AuthorizationError } from '@cloudconnexa/errors'
import { connectToEmulator, listRequests } from '@cloudconnexa/service-tests'
import { expect, expectTypeOf, it } from 'vitest'
import { settings, type SettingsChanges, type SettingsValues } from '../src/index.ts'

const listWrites = (requests: readonly string[]): readonly string[] =>
  requests.filter((line) => !line.startsWith('GET '))

it('reads all settings, and undefined for what is not configured', async () => {
  await using connection = await connectToEmulator({ settings })
  const all = await connection.client.settings.all()
  expect(all).toMatchObject({
    auth: { twoFactor: false },
    users: { connectionTimeout: 24 },
    wpc: { topology: 'FULL_MESH', snat: false },
  })
  for (const value of [
    all.dns.servers,
    all.dns.suffix,
    all.auth.ldapGroupMappings,
    all.auth.samlGroupMappings,
  ])
    expect(value).toBeUndefined()
  const reads = settings.operations.filter(({ method }) => method === 'GET')
  expect(Object.values(all).flatMap((area: object) => Object.keys(area))).toHaveLength(reads.length)
  expect(listRequests(connection.emulator)).toHaveLength(reads.length)
})

it('changes nothing when what was read is applied', async () => {
  await using connection = await connectToEmulator({ settings }, { seed: 'demo' })
  const { client, emulator } = connection
  const all = await client.settings.all()
  emulator.requests.clear()
  const { counts } = await client.settings.apply(all)
  expect(counts).toEqual({ done: 0, unchanged: 22, failed: 0, skipped: 0 })
  expect(listWrites(listRequests(emulator))).toEqual([])
})

it('restores the settings of one account in another one', async () => {
  await using source = await connectToEmulator({ settings })
  await using target = await connectToEmulator({ settings })
  const { dns, wpc, users } = source.client.settings
  await dns.zones.set({ zones: [{ name: 'corp.example.com', addresses: ['10.0.0.53'] }] })
  await dns.suffix.set('corp.example.com')
  await wpc.topology.set('CUSTOM')
  await users.connectionTimeout.set(12)
  const all = await source.client.settings.all()
  const report = await target.client.settings.apply(all)
  expect(report).toMatchObject({ counts: { done: 4, failed: 0, skipped: 0 }, requests: 26 })
  expect(report.rows.filter(({ status }) => status === 'done')).toEqual(
    ['dns.suffix', 'dns.zones', 'users.connectionTimeout', 'wpc.topology'].map((name) => ({
      kind: 'setting',
      name,
      action: 'set',
      status: 'done',
    })),
  )
  expect(await target.client.settings.all()).toEqual(all)
})

it('reads only what is named, and writes only what differs', async () => {
  await using connection = await connectToEmulator({ settings })
  const { client, emulator } = connection
  await client.settings.apply({ wpc: { snat: true, topology: 'FULL_MESH' } })
  expect(listRequests(emulator)).toEqual([
    'GET /settings/wpc/snat',
    'GET /settings/wpc/topology',
    'PUT /settings/wpc/snat',
  ])
})

it('goes on after a setting that the API refuses', async () => {
  await using connection = await connectToEmulator({ settings })
  const { client, emulator } = connection
  emulator.faults.add({ method: 'PUT', status: 403, count: 1 })
  const { rows } = await client.settings.apply({ users: { connectionTimeout: 12 }, wpc: { snat: true } })
  expect(rows).toMatchObject([
    { name: 'users.connectionTimeout', status: 'failed', error: expect.any(AuthorizationError) },
    { name: 'wpc.snat', status: 'done' },
  ])
})

it('refuses bad values and unknown names by their place, before anything is sent', async () => {
  await using connection = await connectToEmulator({ settings })
  const { client, emulator } = connection
  // As JavaScript would.
  const values: object = { dns: { zones: { zones: [{}] } }, wpc: { topology: 'HUB_AND_SPOKE' } }
  await expect(client.settings.apply(values as SettingsChanges)).rejects.toMatchObject({
    origin: 'client',
    issues: [{ path: 'dns.zones.zones[0].name' }, { path: 'wpc.topology' }],
  })
  const misspelt: object = { wpc: { topologie: 'CUSTOM' }, dsn: {} }
  await expect(client.settings.apply(misspelt as SettingsChanges)).rejects.toMatchObject({
    issues: [{ path: 'wpc.topologie', message: 'is not a setting' }, { path: 'dsn' }],
  })
  expect(listRequests(emulator)).toEqual([])
})

it('writes nothing in a dry run', async () => {
  await using connection = await connectToEmulator({ settings })
  const { client, emulator } = connection
  const { rows } = await client.settings.apply(
    { wpc: { snat: true, topology: 'FULL_MESH' } },
    { dryRun: true },
  )
  expect(rows).toMatchObject([
    { name: 'wpc.snat', status: 'skipped', reason: 'dry run' },
    { name: 'wpc.topology', status: 'unchanged' },
  ])
  expect(listWrites(listRequests(emulator))).toEqual([])
})

it('skips what the API cannot write, and says why', async () => {
  await using connection = await connectToEmulator({ settings }, { seed: 'demo' })
  const { client } = connection
  const all = await client.settings.all()
  await client.settings.dns.servers.set({ primaryIpV4: '10.0.0.53' })
  const { rows } = await client.settings.apply({
    ...all,
    auth: { ...all.auth, samlGroupMappings: { mappings: [] } },
    dns: { ...all.dns, servers: undefined },
  })
  const skipped = rows.filter(({ status }) => status === 'skipped')
  expect(skipped.map(({ name, reason }) => [name, reason])).toEqual([
    ['auth.samlGroupMappings', 'the API can only read it'],
    ['dns.servers', 'the API has no documented way to unset it'],
  ])
})

it('leaves out what the API version does not have', async () => {
  await using connection = await connectToEmulator({ settings }, {}, { apiVersion: '1.1.3' })
  const { client } = connection
  const all = await client.settings.all()
  expect(all.wpc.ipAllocationMode).toBeUndefined()
  expect((await client.settings.apply(all)).counts).toMatchObject({ unchanged: 22 })
  await expect(client.settings.apply({ wpc: { ipAllocationMode: 'BOTH' } })).rejects.toMatchObject({
    code: 'UNSUPPORTED_OPERATION',
  })
})

it('rejects when a setting cannot be read', async () => {
  await using connection = await connectToEmulator({ settings })
  const { client, emulator } = connection
  emulator.faults.add({ method: 'GET', status: 403, count: 1 })
  await expect(client.settings.all()).rejects.toBeInstanceOf(AuthorizationError)
})

it('is typed by the settings themselves', () => {
  expectTypeOf<SettingsValues['wpc']['snat']>().toEqualTypeOf<boolean | undefined>()
  expectTypeOf<SettingsValues>().toExtend<SettingsChanges | SettingsValues>()
  expectTypeOf<{ wpc: { topology: 'HUB' } }>().not.toExtend<SettingsChanges>()
  expectTypeOf<{ auth: { ldapGroupMappings: object } }>().not.toExtend<SettingsValues>()
})

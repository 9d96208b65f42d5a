import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmulator } from '@cloudconnexa/emulator'
import { afterAll, afterEach, beforeAll, expect, expectTypeOf, it, vi } from 'vitest'
import { type ClientCore, CloudConnexaClient, type ConfigurationError } from '../src/index.ts'

let emulator: Awaited<ReturnType<typeof startEmulator>>
let folder: string
beforeAll(async () => {
  emulator = await startEmulator({ seed: { users: 25 } })
  folder = await mkdtemp(join(tmpdir(), 'cloudconnexa-client-'))
})
afterAll(async () => {
  await emulator.close()
  await rm(folder, { recursive: true })
})
afterEach(() => vi.unstubAllEnvs())

it('carries every service', async () => {
  const { clientId, clientSecret, url: baseUrl } = emulator
  await using client = new CloudConnexaClient({ clientId, clientSecret, baseUrl, proxy: false })
  expect((await client.networks.list()).items).toEqual([])
  expect((await client.regions.list()).total).toBeGreaterThan(0)
  expect((await client.userGroups.findByName('default'))?.name).toBe('Default')
  expect((await client.users.list().toArray()).length).toBeGreaterThanOrEqual(25)
})

it('has everything that every client has', () => {
  expectTypeOf<CloudConnexaClient>().toExtend<ClientCore>()
  expectTypeOf<Pick<CloudConnexaClient, keyof ClientCore>>().toEqualTypeOf<ClientCore>()
})

it('requests any path of the API, and only reads where it is told to', async () => {
  const { clientId, clientSecret, url: baseUrl } = emulator
  const options = { clientId, clientSecret, baseUrl, proxy: false } as const
  await using client = new CloudConnexaClient(options)
  const regions = await client.requestPages({ path: '/regions', paging: 'array' }).toArray()
  expect(regions).toEqual(await client.request({ method: 'GET', path: '/regions' }))
  await using reader = new CloudConnexaClient({ ...options, readOnly: true })
  expect(await reader.request({ method: 'GET', path: '/regions' })).toEqual(regions)
  const before = emulator.requests.count()
  for (const write of [
    () => reader.networks.create({ name: 'one' }),
    () => reader.networks.delete('1'),
    () => reader.request({ method: 'POST', path: '/networks', body: { name: 'one' } }),
  ])
    await expect(write()).rejects.toMatchObject({ code: 'READ_ONLY', outcome: 'not-sent' })
  expect(emulator.requests.count()).toBe(before)
})

it('takes credentials from the environment', async () => {
  vi.stubEnv('CLOUDCONNEXA_CLIENT_ID', emulator.clientId)
  vi.stubEnv('CLOUDCONNEXA_CLIENT_SECRET', emulator.clientSecret)
  vi.stubEnv('CLOUDCONNEXA_BASE_URL', emulator.url)
  await using client = CloudConnexaClient.fromEnv({ proxy: false })
  await expect(client.ready()).resolves.toBeUndefined()
})

it('takes credentials from a profile', async () => {
  const { clientId, clientSecret, url: baseUrl } = emulator
  await mkdir(join(folder, 'cloudconnexa'), { recursive: true, mode: 0o700 })
  const profiles = { profiles: { work: { clientId, clientSecret, baseUrl } } }
  await writeFile(join(folder, 'cloudconnexa', 'profiles.json'), JSON.stringify(profiles), { mode: 0o600 })
  vi.stubEnv('XDG_CONFIG_HOME', folder)
  await using client = CloudConnexaClient.fromProfile('work', { proxy: false })
  await expect(client.ready()).resolves.toBeUndefined()
  await using other = CloudConnexaClient.fromProfile('other', { proxy: false })
  await expect(other.ready()).rejects.toMatchObject({
    code: 'PROFILE_NOT_FOUND',
  } satisfies Partial<ConfigurationError>)
})

it('does nothing in its constructors', async () => {
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'not-there'))
  vi.stubEnv('CLOUDCONNEXA_CLIENT_ID', '')
  const clients = [
    new CloudConnexaClient(),
    CloudConnexaClient.fromEnv(),
    CloudConnexaClient.fromProfile(),
    CloudConnexaClient.fromKeychain(),
  ]
  await Promise.all(clients.map((client) => client.close()))
})

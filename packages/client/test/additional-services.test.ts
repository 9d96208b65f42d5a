import { Secret } from '@cloudconnexa/core'
import { defineService, operations, type ServiceDefinition } from '@cloudconnexa/core/service'
import { startEmulator } from '@cloudconnexa/emulator'
import { users } from '@cloudconnexa/users'
import { afterAll, afterEach, beforeAll, describe, expect, expectTypeOf, it, vi } from 'vitest'
import { CloudConnexaClient, ConfigurationError } from '../src/index.ts'

let emulator: Awaited<ReturnType<typeof startEmulator>>
beforeAll(async () => {
  emulator = await startEmulator({ seed: { users: 3 } })
})
afterAll(() => emulator.close())
afterEach(() => vi.unstubAllEnvs())

function catchThrown(action: () => unknown): unknown {
  try {
    return action()
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError)
    return error
  }
}

const getOptions = (): { clientId: string; clientSecret: string; baseUrl: string; proxy: false } => {
  const { clientId, clientSecret, url: baseUrl } = emulator
  return { clientId, clientSecret, baseUrl, proxy: false }
}

class HeadCount {
  readonly #count: () => Promise<number>
  constructor(count: () => Promise<number>) {
    this.#count = count
  }
  count(): Promise<number> {
    return this.#count()
  }
}

const headCount = defineService({
  name: 'headCount',
  package: { name: 'cloudconnexa-head-count', version: '1.0.0' },
  operations: [],
  create: (context) => new HeadCount(async () => (await context.use(users).list().toArray()).length),
})
const empty = defineService({
  name: 'empty',
  package: { name: 'cloudconnexa-empty', version: '1.0.0' },
  operations: [],
  create: () => 'empty',
})

describe('CloudConnexaClient.with', () => {
  it('adds the services of plugins, typed, to all that the client has', async () => {
    const Client = CloudConnexaClient.with({ headCount })
    await using client = new Client(getOptions())
    expectTypeOf(client.headCount).toEqualTypeOf<HeadCount>()
    expect(client).toBeInstanceOf(CloudConnexaClient)
    expect(await client.headCount.count()).toBe((await client.users.list()).total)
    expect(client.headCount).toBe(client.headCount)
    expect(Object.keys(client)).toEqual(expect.arrayContaining(['headCount', 'users']))
  })

  it('works with every way to create a client, and more than once', async () => {
    const { clientId, clientSecret, baseUrl } = getOptions()
    vi.stubEnv('CLOUDCONNEXA_CLIENT_ID', clientId)
    vi.stubEnv('CLOUDCONNEXA_CLIENT_SECRET', clientSecret)
    vi.stubEnv('CLOUDCONNEXA_BASE_URL', baseUrl)
    const Client = CloudConnexaClient.with({ headCount }).with({ nothing: empty })
    await using client = Client.fromEnv({ proxy: false })
    expect(await client.headCount.count()).toBeGreaterThan(0)
    expectTypeOf(client.nothing).toEqualTypeOf<string>()
    expect(client.nothing).toBe('empty')
    expect(CloudConnexaClient.fromEnv()).not.toHaveProperty('headCount')
    expect(Client.fromProfile('work')).toHaveProperty('nothing', 'empty')
    expect(Client.fromKeychain('work')).toHaveProperty('nothing', 'empty')
  })

  it.each(['networks', 'request', 'use', 'close', 'then', 'constructor'])(
    'refuses the key %s, which is taken',
    (key) => {
      const services = { [key]: headCount } as unknown as { readonly other: typeof headCount } // what the types refuse
      expect(catchThrown(() => CloudConnexaClient.with(services))).toMatchObject({
        code: 'SERVICE_INVALID',
        message: `"${key}" cannot be the key of a service: CloudConnexaClient has it already.`,
      })
    },
  )

  it('refuses a service with the name of another one when a client is created', () => {
    const other: ServiceDefinition<unknown> = { ...headCount, name: 'networks' }
    const Client = CloudConnexaClient.with({ other })
    expect(catchThrown(() => new Client(getOptions()))).toMatchObject({
      code: 'SERVICE_INVALID',
      hint: expect.stringContaining('npm uninstall cloudconnexa-head-count'),
    })
  })
})

describe('client.use', () => {
  it('returns the one service of a definition, also of one that the client has', async () => {
    await using client = new CloudConnexaClient(getOptions())
    const service = client.use(headCount)
    expectTypeOf(service).toEqualTypeOf<HeadCount>()
    expect(client.use(headCount)).toBe(service)
    expect(client.use(users)).toBe(client.users)
    expect(await service.count()).toBeGreaterThan(0)
  })

  it('keeps a read-only client read-only', async () => {
    await using client = new CloudConnexaClient({ ...getOptions(), readOnly: true })
    const operation = operations(async () => ({}))
    const wipe = operation({ id: 'wipe', method: 'DELETE', path: '/networks/1' })
    const wiper = defineService({
      name: 'wiper',
      package: { name: 'cloudconnexa-wiper', version: '1.0.0' },
      operations: [wipe],
      create: (context) => ({ wipe: () => context.execute(wipe, {}) }),
    })
    await expect(client.use(wiper).wipe()).rejects.toMatchObject({ code: 'READ_ONLY' })
  })

  it('refuses what is no definition, and what does not fit', () => {
    const client = new CloudConnexaClient(getOptions())
    const old = { ...empty, specificationVersion: 0 as 1 } // of an old package
    expect(catchThrown(() => client.use(old))).toMatchObject({ code: 'PACKAGE_MISMATCH' })
    const nothing = undefined as unknown as ServiceDefinition<unknown> // of a caller without type checks
    expect(catchThrown(() => client.use(nothing))).toMatchObject({ code: 'SERVICE_INVALID' })
  })
})

describe('options of CloudConnexaClient', () => {
  it.each([
    ['clientID', 'clientId'],
    ['client_secret', 'clientSecret'],
    ['baseURL', 'baseUrl'],
    ['readonly', 'readOnly'],
    ['tokenstore', 'tokenStore'],
    ['logge', 'logger'],
  ])('%s does not exist, and %s is named, but no value', (name, nearest) => {
    const error = catchThrown(() => new CloudConnexaClient({ [name]: new Secret('canary-value') }))
    expect(error).toMatchObject({
      code: 'OPTION_INVALID',
      message: `The option "${name}" of CloudConnexaClient does not exist: it is called "${nearest}".`,
    })
    expect(String(error)).not.toContain('canary')
  })

  it('must be an object', () => {
    const options = null as unknown as undefined // of a caller without type checks
    expect(catchThrown(() => new CloudConnexaClient(options))).toMatchObject({ code: 'OPTION_INVALID' })
  })
})

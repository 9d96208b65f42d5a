import { readFileSync } from 'node:fs'
import * as auth from '@cloudconnexa/auth'
import * as profiles from '@cloudconnexa/auth/profiles'
import { AdaptiveRateLimiter, createClient, gotTransport } from '@cloudconnexa/core'
import { nodeTransport } from '@cloudconnexa/core/node'
import {
  defineService,
  type ServiceContext,
  startJob,
  waitFor,
  patchResource,
} from '@cloudconnexa/core/service'
import { undiciTransport } from '@cloudconnexa/core/undici'
import { startEmulator, VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { CloudConnexaClient } from '../src/index.ts'

/** What programs without type checks may pass. */
type Untyped = never
type Door = (options: Untyped) => unknown

const entries = [
  'core/api-report/index',
  'core/api-report/node',
  'core/api-report/runtime',
  'core/api-report/service',
  'core/api-report/undici',
  'auth/api-report/index',
  'auth/api-report/profiles',
  'auth/api-report/store',
  'client/api-report/index',
  'emulator/api-report/index',
]

/** Names of the functions and classes of an entry that take options. */
function listTakers(entry: string): readonly string[] {
  const report = readFileSync(new URL(`../../${entry}.md`, import.meta.url), 'utf8')
  const [exported = ''] = report.split('## Named by these')
  const functions = exported.matchAll(/^function (\w+).*\b\w*ptions\??: [^,)]*\w*Options\b/gm)
  const constructors = exported.matchAll(
    /^class (\w+)(?:(?!^\}).)*?constructor\([^)]*ptions\??: (?!ErrorOptions)/gms,
  )
  return [...functions, ...constructors].map(([, name = '']) => name)
}

const keychainOptions = {
  backend: { name: 'none', get: async () => undefined, set: async () => undefined, delete: async () => true },
}
const credentials = { clientId: 'a', clientSecret: 'b', cloudId: 'acme' }

/** A context of a client that sends nothing. */
function openContext(): ServiceContext {
  let context: ServiceContext | undefined
  const probe = defineService({
    name: 'probe',
    package: { name: 'probe', version: '1.0.0' },
    operations: [],
    create: (own) => {
      context = own
      return {}
    },
  })
  void createClient({ auth: auth.clientCredentials(credentials), services: { probe } }).probe
  if (context === undefined) throw new Error('The service was not created.')
  return context
}
const refuse = (): never => {
  throw new Error('Something was sent.')
}

/** Each of them with options that cannot be right. */
const doors: Readonly<Record<string, Door>> = {
  AdaptiveRateLimiter: (options) => new AdaptiveRateLimiter(undefined, options),
  CloudConnexaClient: (options) => new CloudConnexaClient(options),
  createClient: (options) => createClient(options),
  findCurrentProfile: (options) => profiles.findCurrentProfile(options),
  gotTransport: (options) => gotTransport(options),
  nodeTransport: (options) => nodeTransport(options),
  undiciTransport: (options) => undiciTransport(options),
  patchResource: (options) =>
    patchResource(
      openContext(),
      { read: refuse, draft: refuse, changes: {} as Untyped, write: refuse },
      options,
    ),
  startJob: (options) => startJob(openContext(), { prepare: async () => refuse() }, options),
  waitFor: (options) => waitFor(openContext(), { ask: refuse, result: refuse, awaited: 'it' }, options),
  TokenManager: (options) => new auth.TokenManager(options),
  clientCredentials: (options) => auth.clientCredentials(options),
  deleteKeychainCredentials: (options) => auth.deleteKeychainCredentials('a', options),
  changeProfile: (options) => profiles.changeProfile('a', {}, options),
  deleteProfile: (options) => profiles.deleteProfile('a', options),
  fileTokenStore: (options) => auth.fileTokenStore(options),
  hmacSigner: (options) => auth.hmacSigner(options),
  keychainCredentials: (options) => auth.keychainCredentials('a', options),
  keychainTokenStore: (options) => auth.keychainTokenStore(options),
  listProfiles: (options) => profiles.listProfiles(options),
  profileCredentials: (options) => auth.profileCredentials('a', options),
  saveProfile: (options) => profiles.saveProfile('a', credentials, options),
  setCurrentProfile: (options) => profiles.setCurrentProfile('a', options),
  storeKeychainCredentials: (options) => auth.storeKeychainCredentials('a', credentials, options),
  withFallback: (options) => auth.withFallback(auth.memoryTokenStore(), auth.memoryTokenStore(), options),
  VirtualClock: (options) => new VirtualClock(options),
  startEmulator: (options) => startEmulator(options),
}
/** Call options are checked by name with the requests: a service may have options of its own among them. */
const withOptionsOfServices = new Set(['patchResource', 'startJob', 'waitFor'])
const refusals = ['OPTION_INVALID', 'REQUEST_INVALID', 'EMULATOR_OPTION']

async function catchCode(door: Door, options: unknown): Promise<unknown> {
  try {
    // As a program without type checks passes it.
    await door(options as Untyped)
    return 'accepted'
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

describe('everything exported that takes options', () => {
  it('is known to these tests', () => {
    const takers = entries.flatMap(listTakers)
    expect(takers).toContain('withFallback')
    expect(takers).toContain('AdaptiveRateLimiter')
    expect(takers.filter((name) => !(name in doors))).toEqual([])
  })

  it.each(Object.entries(doors))('%s refuses what is no object', async (_, door) => {
    for (const options of [null, 7, 'x']) expect(refusals).toContain(await catchCode(door, options))
  })

  it.each(Object.entries(doors).filter(([name]) => !withOptionsOfServices.has(name)))(
    '%s refuses an option that does not exist',
    async (_, door) => {
      expect(refusals).toContain(await catchCode(door, { timout: 5 }))
    },
  )
})

describe('options of a wrong type', () => {
  it.each<[string, Door, object, string]>([
    ['withFallback', doors['withFallback'] ?? refuse, { onFallback: 7 }, 'must be a function'],
    ['withFallback', doors['withFallback'] ?? refuse, { logger: 'console' }, 'must be an object'],
    [
      'AdaptiveRateLimiter',
      doors['AdaptiveRateLimiter'] ?? refuse,
      { maxInFlight: '7' },
      'must be an integer',
    ],
    ['saveProfile', doors['saveProfile'] ?? refuse, { file: 7 }, 'must be a string'],
    ['fileTokenStore', doors['fileTokenStore'] ?? refuse, { allowGroupAccess: 'no' }, 'must be a boolean'],
    [
      'the keychain',
      doors['keychainTokenStore'] ?? refuse,
      { ...keychainOptions, timeout: '5' },
      'above zero',
    ],
    ['waitFor', doors['waitFor'] ?? refuse, { interval: 'x' }, 'interval must be a number'],
    ['waitFor', doors['waitFor'] ?? refuse, { timeout: -1 }, 'timeout must be a number above zero'],
  ])('are refused by %s', async (_, door, options, message) => {
    const calling = (async () => door(options as Untyped))()
    await expect(calling).rejects.toThrow(message)
  })

  it('name the nearest of those that exist', () => {
    const store = auth.memoryTokenStore()
    const options: object = { onFalback: () => undefined }
    expect(() => auth.withFallback(store, store, options)).toThrow('it is called "onFallback"')
    const limits: object = { maxInflight: 7 }
    expect(() => new AdaptiveRateLimiter(undefined, limits)).toThrow('it is called "maxInFlight"')
  })

  it('include stores, sources, names and levels that are none', () => {
    const invalid = expect.objectContaining({ code: 'OPTION_INVALID' })
    const missing = undefined as Untyped
    const attempts: readonly (() => unknown)[] = [
      () => auth.withFallback(missing, auth.memoryTokenStore()),
      () => auth.withFallback(auth.memoryTokenStore(), {} as Untyped),
      () => auth.credentialChain(missing),
      () => auth.credentialChain([{}] as Untyped),
      () => auth.explicitCredentials({ clientID: 'a' } as object),
      () => auth.explicitCredentials(missing),
      () => auth.environmentCredentials('production' as Untyped),
      () => auth.keychainCredentials(missing),
    ]
    for (const attempt of attempts) expect(attempt).toThrow(invalid)
  })
})

describe('objects whose functions will be called', () => {
  const key = { clientId: 'a.b', clientSecret: 'c' }
  const open = (options: object): unknown => new CloudConnexaClient({ ...key, ...options })

  it.each<[string, object, string]>([
    ['transport', { transport: {} }, '`send`'],
    ['rateLimiter', { rateLimiter: { acquire: () => undefined } }, '`acquire`, `state`'],
    ['signer', { signer: null }, '`sign`'],
    ['logger', { logger: { warn: () => undefined } }, '`debug`, `info`, `warn`, `error`'],
    ['policies', { policies: {} }, 'must be an array'],
    ['random', { random: 4 }, 'must be a function'],
    ['userAgent', { userAgent: 5 }, 'must be a string'],
    ['credentials', { credentials: {} }, '`load`'],
    ['tokenStore', { tokenStore: { read: async () => undefined } }, '`read`, `write`, `delete`'],
    ['tokenManager', { tokenManager: {} }, '`open`, `close`'],
    ['onRenewal', { onRenewal: {} }, 'must be a function'],
  ])('%s is refused where the client is created', async (name, options, rule) => {
    expect(() => open(options)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }))
    expect(() => open(options)).toThrow(`"${name}"`)
    expect(() => open(options)).toThrow(rule)
  })

  it('the store of a TokenManager is refused where that is created', () => {
    const create = (): unknown => new auth.TokenManager({ store: {} } as Untyped)
    expect(create).toThrow('`read`, `write`, `delete`')
  })

  it.each([5, {}])('an API path that is no string is refused: %s', async (apiPath) => {
    const client = new CloudConnexaClient({ ...key, apiPath } as Untyped)
    await expect(client.ready()).rejects.toMatchObject({ code: 'BASE_URL_INVALID' })
  })
})

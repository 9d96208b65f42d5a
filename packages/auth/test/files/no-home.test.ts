import { readdir } from 'node:fs/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runProgram } from '../support/run-program.ts'
import { type TempFolder, createTempFolder } from '../support/temp-folder.ts'

let folder: TempFolder

beforeEach(async () => {
  folder = await createTempFolder()
})
afterEach(() => folder[Symbol.asyncDispose]())

const nothingSet = {
  HOME: undefined,
  USERPROFILE: undefined,
  XDG_CACHE_HOME: undefined,
  XDG_CONFIG_HOME: undefined,
  CLOUDCONNEXA_CLIENT_ID: undefined,
  CLOUDCONNEXA_CLIENT_SECRET: undefined,
  CLOUDCONNEXA_PROFILE: undefined,
}

// On Windows a user without a home folder cannot be made up.
const isWindows = process.platform === 'win32'
const isRoot = process.getuid?.() === 0

const homeless = [
  { name: 'an empty HOME', environment: { HOME: '' }, setUp: '' },
  { name: 'a relative HOME', environment: { HOME: 'home' }, setUp: '' },
  {
    name: 'relative XDG folders and an empty HOME',
    environment: { HOME: '', XDG_CACHE_HOME: './cache', XDG_CONFIG_HOME: 'config' },
    setUp: '',
  },
  ...(isRoot
    ? [
        {
          name: 'a user ID that the system does not know',
          environment: {},
          setUp: 'process.setgid(54321); process.setuid(54321)',
        },
      ]
    : []),
]

/** An error with a code and these words in its hint. */
function hinted(code: string, ...words: readonly string[]): unknown {
  const hint = matching(new RegExp(words.map((word) => `(?=.*${word})`).join(''), 's'))
  return expect.objectContaining({ class: 'ConfigurationError', code, hint })
}

function matching(pattern: RegExp): unknown {
  return expect.stringMatching(pattern)
}

const program = `
  const pair = { clientId: 'a.b', clientSecret: new Secret('secret') }
  const key = { baseUrl: 'https://a.example.com', ...pair }
  const token = { secret: new Secret('token'), obtainedAt: 0, expiresAt: 1 }
  const never = new AbortController().signal
  const entries = new Map()
  const backend = {
    name: 'map',
    get: async (service, account) => entries.get(account),
    set: async (service, account, value) => void entries.set(account, value),
    delete: async (service, account) => entries.delete(account),
  }
  const quiet = { debug() {}, info() {}, warn() {}, error() {} }
  async function use(store) {
    return {
      read: await describe(store.read(key)),
      write: await describe(store.write(key, token)),
      withLock: await describe(store.withLock(key, async () => 'done')),
      kept: await describe(store.read(key).then((kept) => kept?.secret.reveal())),
      delete: await describe(store.delete(key)),
    }
  }`

const everything = `
  const chain = (last) => describe(auth.credentialChain([
    auth.environmentCredentials(), auth.profileCredentials(), auth.keychainCredentials('default', { backend }), last,
  ]).load(never).then(({ clientId }) => clientId))
  const orMemory = (store) => use(auth.withFallback(store, auth.memoryTokenStore(), { logger: quiet }))
  console.log(JSON.stringify({
    file: await use(auth.fileTokenStore()),
    keychain: await use(auth.keychainTokenStore({ backend })),
    fileOrMemory: await orMemory(auth.fileTokenStore()),
    keychainOrMemory: await orMemory(auth.keychainTokenStore({ backend })),
    saveProfile: await describe(auth.saveProfile('default', pair)),
    storeKeychainCredentials: await describe(auth.storeKeychainCredentials('default', pair, { backend })),
    entries: entries.size,
    chainWithCredentials: await chain(auth.explicitCredentials(pair)),
    chainWithout: await chain(auth.environmentCredentials({})),
    namedProfile: await describe(auth.profileCredentials('work').load(never)),
  }))`

describe.skipIf(isWindows).each(homeless)('a user with $name', ({ environment, setUp }) => {
  let outcome: unknown
  let workingFolder: string[]

  beforeAll(async () => {
    await using own = await createTempFolder()
    const settings = { environment: { ...nothingSet, ...environment }, folder: own.path }
    outcome = await runProgram(`${program}\n${setUp}\n${everything}`, settings)
    workingFolder = await readdir(own.path)
  })

  it('gets an error that says what to do from every method of a store', () => {
    const files = hinted('TOKEN_STORE_UNAVAILABLE', 'XDG_CACHE_HOME', '"path"', 'withFallback')
    expect(outcome).toHaveProperty('file', {
      read: files,
      write: files,
      withLock: files,
      kept: files,
      delete: files,
    })
    const record = hinted('TOKEN_STORE_UNAVAILABLE', 'XDG_CONFIG_HOME')
    expect(outcome).toHaveProperty('keychain', {
      read: record,
      write: record,
      withLock: hinted('TOKEN_STORE_UNAVAILABLE', 'XDG_CACHE_HOME'),
      kept: record,
      delete: record,
    })
  })

  it.each(['fileOrMemory', 'keychainOrMemory'])(
    'goes on with memory where a store falls back: %s',
    (store) => {
      expect(outcome).toHaveProperty(store, {
        read: { value: null },
        write: { value: null },
        withLock: { value: 'done' },
        kept: { value: 'token' },
        delete: { value: null },
      })
    },
  )

  it('learns what to do when a profile or a keychain entry cannot be stored', () => {
    expect(outcome).toMatchObject({
      saveProfile: hinted('PROFILE_INVALID', 'XDG_CONFIG_HOME', '"file"'),
      storeKeychainCredentials: hinted('TOKEN_STORE_UNAVAILABLE', 'XDG_CONFIG_HOME'),
      entries: 0,
    })
  })

  it('finds credentials behind the profile file, or learns which places were looked at', () => {
    expect(outcome).toMatchObject({
      chainWithCredentials: { value: 'a.b' },
      chainWithout: {
        code: 'CREDENTIALS_MISSING',
        message: matching(/profile file.*no home folder.*keychain entry "default".*no home folder/s),
      },
    })
  })

  it('gets an error for a profile that was named', () => {
    expect(outcome).toHaveProperty('namedProfile', hinted('PROFILE_INVALID', 'XDG_CONFIG_HOME', '"file"'))
  })

  it('finds nothing in the working folder', () => {
    expect(workingFolder).toEqual([])
  })
})

describe.skipIf(isWindows)('a home folder that leads nowhere', () => {
  it.each(['/dev/null', '/nonexistent/home'])('%s has no default profile', async (home) => {
    const source = `${program}
      console.log(JSON.stringify(await describe(auth.credentialChain([
        auth.profileCredentials(), auth.explicitCredentials(pair),
      ]).load(never).then(({ clientId }) => clientId))))`
    expect(await runProgram(source, { environment: { ...nothingSet, HOME: home } })).toEqual({ value: 'a.b' })
  })

  it.runIf(isRoot)('is that of another user', async () => {
    const source = `${program}
      process.setgid(54321); process.setuid(54321)
      console.log(JSON.stringify([
        await describe(auth.credentialChain([auth.profileCredentials()]).load(never)),
        await describe(auth.profileCredentials('work').load(never)),
        await describe(auth.fileTokenStore().read(key)),
      ]))`
    const outcome = await runProgram(source, { environment: { ...nothingSet, HOME: folder.path } })
    expect(outcome).toMatchObject([
      { code: 'CREDENTIALS_MISSING', message: expect.stringContaining('EACCES') as unknown },
      { code: 'PROFILE_INVALID' },
      { code: 'TOKEN_STORE_UNAVAILABLE' },
    ])
  })
})

it('ignores relative XDG folders where there is a home folder, as the XDG specification says', async () => {
  const home = folder.file('home')
  const environment = { ...nothingSet, HOME: home, USERPROFILE: home, XDG_CACHE_HOME: 'cache' }
  const source = `${program}\nawait auth.fileTokenStore().write(key, token); console.log('null')`
  await runProgram(source, { environment, folder: folder.path })
  expect(await readdir(folder.path)).toEqual(['home'])
  expect(await readdir(home)).toEqual(['.cache'])
})

it('refuses an empty path instead of writing into the working folder', async () => {
  const source = `${program}
    console.log(JSON.stringify([
      await describe(Promise.resolve().then(() => auth.fileTokenStore({ path: '' }))),
      await describe(auth.saveProfile('work', pair, { file: '' })),
    ]))`
  const invalid: unknown = expect.objectContaining({ code: 'OPTION_INVALID' })
  expect(await runProgram(source, { environment: nothingSet, folder: folder.path })).toEqual([
    invalid,
    invalid,
  ])
  expect(await readdir(folder.path)).toEqual([])
})

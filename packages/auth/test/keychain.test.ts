import { Secret } from '@cloudconnexa/core'
import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import {
  credentialChain,
  explicitCredentials,
  type KeychainBackend,
  keychainCredentials,
  keychainTokenStore,
  type StoredToken,
  storeKeychainCredentials,
  type TokenKey,
} from '../src/index.ts'
import { failure } from './support/failure.ts'
import { folderOfEachTest } from './support/folder-of-each-test.ts'
import { ManualClock } from './support/manual-clock.ts'
import { mapBackend } from './support/map-backend.ts'
import { never } from './support/runtime.ts'

// With a backend of one's own. What needs the keychain of an operating system is in keychain/.

const folder = folderOfEachTest()

const key: TokenKey = {
  baseUrl: 'https://t.api.openvpn.com',
  clientId: 'a.t',
  clientSecret: new Secret('secret'),
}
const token: StoredToken = { secret: new Secret('token'), obtainedAt: 1000, expiresAt: 2000 }
const pair = { clientId: 'a.b', clientSecret: 'secret' }

test('a clock that measures no durations is refused', () => {
  const clock = Object.defineProperty(new ManualClock(), 'monotonic', { value: undefined })
  expect(() => keychainTokenStore({ backend: mapBackend(), clock })).toThrow(
    expect.objectContaining({ code: 'OPTION_INVALID', message: expect.stringContaining('monotonic') }),
  )
})

describe('before the first use', () => {
  test('a canary is written, read and removed, once', async () => {
    const backend = mapBackend()
    const store = keychainTokenStore({ backend })
    await Promise.all([store.read(key), store.read(key)])
    expect(backend.calls).toEqual(['set', 'get', 'delete', 'get', 'get'])
    expect(backend.entries.size).toBe(0)
  })

  test('a keychain that keeps nothing is found out, and asked again the next time', async () => {
    const backend = mapBackend()
    let isThere = false
    const forgetful: KeychainBackend = {
      ...backend,
      set: async (...entry) => {
        if (isThere) await backend.set(...entry)
      },
    }
    const store = keychainTokenStore({ backend: forgetful })
    expect((await failure(store.read(key))).code).toBe('TOKEN_STORE_UNAVAILABLE')
    isThere = true
    expect(await store.read(key)).toBeUndefined()
  })

  test('a keychain that waits for a person is given up after the time limit', async () => {
    const clock = new ManualClock()
    const backend: KeychainBackend = { ...mapBackend(), set: () => new Promise(() => undefined) }
    const reading = failure(keychainTokenStore({ backend, clock, timeout: 5000 }).read(key))
    while (clock.sleeping === 0) await new Promise((resolve) => setImmediate(resolve))
    clock.advance(5000)
    const error = await reading
    expect(error.code).toBe('TOKEN_STORE_UNAVAILABLE')
    expect(error.message).toContain('5000 ms')
  })

  test('who waits can leave', async () => {
    const backend: KeychainBackend = { ...mapBackend(), get: () => new Promise(() => undefined) }
    const controller = new AbortController()
    const reading = keychainTokenStore({ backend, clock: new ManualClock() }).read(key, controller.signal)
    controller.abort('gone')
    await expect(reading).rejects.toBe('gone')
  })

  test('what a backend throws is not repeated', async () => {
    const backend: KeychainBackend = {
      ...mapBackend(),
      set: async (_service, _account, value) => {
        throw new Error(`cannot write ${value}`)
      },
    }
    const error = await failure(keychainTokenStore({ backend }).write(key, token))
    expect(error.code).toBe('TOKEN_STORE_UNAVAILABLE')
    expect(JSON.stringify(error)).not.toContain('probe-')
  })
})

describe('entries', () => {
  test('of any length are cut into parts that Windows can hold, and put together again', async () => {
    const backend = mapBackend()
    const store = keychainTokenStore({ backend })
    await store.write(key, { ...token, secret: new Secret('x'.repeat(6000)) })
    expect(backend.entries.size).toBeGreaterThan(2)
    for (const value of backend.entries.values()) expect(Buffer.byteLength(value)).toBeLessThanOrEqual(2400)
    expect((await store.read(key))?.secret.reveal()).toHaveLength(6000)
    await store.write(key, token)
    expect(backend.entries.size).toBe(1)
  })

  test('with a part missing, or written by others, are damaged and left alone', async () => {
    const backend = mapBackend()
    const store = keychainTokenStore({ backend })
    await store.write(key, { ...token, secret: new Secret('x'.repeat(6000)) })
    const part = [...backend.entries.keys()].find((name) => name.endsWith('#1')) ?? ''
    backend.entries.delete(part)
    const before = backend.entries.size
    expect((await failure(store.read(key))).code).toBe('TOKEN_STORE_CORRUPT')
    expect(backend.entries.size).toBe(before)
    await store.write(key, token)
    const [only] = backend.entries.keys()
    for (const value of ['no json', '"text"', '{}', '7']) {
      backend.entries.set(only ?? '', value)
      expect((await failure(store.read(key))).code).toBe('TOKEN_STORE_CORRUPT')
    }
  })

  test('count as absent for another client secret, and as damaged when changed', async () => {
    const backend = mapBackend()
    await keychainTokenStore({ backend }).write(key, token)
    const other = { ...key, clientSecret: new Secret('other') }
    expect(await keychainTokenStore({ backend }).read(other)).toBeUndefined()
    const [[account, value] = ['', '']] = backend.entries
    const sealed = JSON.parse(JSON.parse(value) as string) as Record<string, string>
    const changed = JSON.stringify(JSON.stringify({ ...sealed, data: sealed['salt'] }))
    backend.entries.set(account, changed)
    expect((await failure(keychainTokenStore({ backend }).read(key))).code).toBe('TOKEN_STORE_CORRUPT')
  })

  test('of credentials are checked like all others', async () => {
    const backend = mapBackend()
    await storeKeychainCredentials('work', pair, { backend })
    for (const value of ['null', '[]', '{}', '{"clientId":1,"clientSecret":"x"}']) {
      backend.entries.set('cloudconnexa/credentials/work', value)
      const error = await failure(keychainCredentials('work', { backend }).load(never()))
      expect(error.code).toBe('TOKEN_STORE_CORRUPT')
    }
    backend.entries.set('cloudconnexa/credentials/work', '{"clientId":"a.b"}')
    const half = await failure(keychainCredentials('work', { backend }).load(never()))
    expect(half.code).toBe('CREDENTIALS_INVALID')
    for (const given of [{}, { clientId: 'a.b' }]) {
      expect((await failure(storeKeychainCredentials('work', given, { backend }))).code).toBe(
        'CREDENTIALS_INVALID',
      )
    }
    expect((await failure(storeKeychainCredentials('', pair, { backend }))).code).toBe('CREDENTIALS_INVALID')
  })

  test('of a backend that cannot be had any more: an error for credentials, a new request for tokens', async () => {
    const former = mapBackend('former')
    await storeKeychainCredentials('work', pair, { backend: former })
    await keychainTokenStore({ backend: former }).write(key, token)
    expect((await stat(folder().file('cloudconnexa/keychain.json'))).mode & 0o777).toBe(0o600)

    const backend = mapBackend('present')
    const error = await failure(keychainCredentials('work', { backend }).load(never()))
    expect(error.code).toBe('DEPENDENCY_MISSING')
    expect(error.message).toContain('"former"')
    expect(await keychainTokenStore({ backend }).read(key)).toBeUndefined()

    await storeKeychainCredentials('work', pair, { backend })
    expect(await keychainCredentials('work', { backend }).load(never())).toMatchObject({ clientId: 'a.b' })
  })
})

test('a chain goes on where there is no keychain', async () => {
  const backend: KeychainBackend = {
    ...mapBackend(),
    set: async () => {
      throw new Error('Cannot autolaunch D-Bus without X11 $DISPLAY')
    },
  }
  const keychain = keychainCredentials('work', { backend })
  expect(await credentialChain([keychain, explicitCredentials(pair)]).load(never())).toMatchObject({
    clientId: 'a.b',
  })
  const error = await failure(credentialChain([keychain]).load(never()))
  expect(error.code).toBe('CREDENTIALS_MISSING')
  expect(error.message).toContain(
    'keychain entry "work": The keychain (map) cannot be used: there is no D-Bus session.',
  )
})

test('a backend that is not known', async () => {
  const options: object = { backend: 'vault' }
  expect((await failure(keychainTokenStore(options).read(key))).code).toBe('OPTION_INVALID')
})

describe('where packages are missing', () => {
  /** Runs in a process where some packages cannot be found, with the code that each kind of module gives. */
  async function without(
    missing: Readonly<Record<string, string>>,
    backend?: string,
  ): Promise<Record<string, string>> {
    const script = `
      import { registerHooks } from 'node:module'
      const missing = ${JSON.stringify(missing)}
      registerHooks({
        resolve(name, context, next) {
          if (name in missing) throw Object.assign(new Error('Cannot find it'), { code: missing[name] })
          return next(name, context)
        },
      })
      const { keychainTokenStore } = await import(${JSON.stringify(new URL('../src/index.ts', import.meta.url).href)})
      const { Secret } = await import('@cloudconnexa/core')
      const key = { baseUrl: 'https://a.example.com', clientId: 'a.b', clientSecret: new Secret('c') }
      const failure = await keychainTokenStore(${JSON.stringify({ backend })}).read(key).catch((error) => error)
      console.log(JSON.stringify(failure))`
    const {
      DBUS_SESSION_BUS_ADDRESS: _bus,
      DISPLAY: _display,
      XDG_RUNTIME_DIR: _runtime,
      ...environment
    } = process.env
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--conditions=@cloudconnexa/source', '--input-type=module', '--eval', script],
      { cwd: import.meta.dirname, env: environment },
    )
    return JSON.parse(stdout) as Record<string, string>
  }

  test('both: the command that installs one', async () => {
    const error = await without({ keytar: 'MODULE_NOT_FOUND', '@napi-rs/keyring': 'ERR_MODULE_NOT_FOUND' })
    expect(error).toMatchObject({ code: 'DEPENDENCY_MISSING', hint: 'Run: npm install @napi-rs/keyring' })
    expect(error['message']).toContain('keytar is not installed, @napi-rs/keyring is not installed')
  })

  test('the one named: the command that installs it, and nothing else is tried', async () => {
    const error = await without({ keytar: 'ERR_MODULE_NOT_FOUND' }, 'keytar')
    expect(error).toMatchObject({ code: 'DEPENDENCY_MISSING', hint: 'Run: npm install keytar' })
  })

  test('a native part that cannot be loaded is told from a missing package', async () => {
    const error = await without({ keytar: 'ERR_DLOPEN_FAILED' }, 'keytar')
    expect(error['message']).toContain('keytar is installed, but cannot be loaded')
  })

  test.runIf(process.platform === 'linux')('keytar alone: the other one is used', async () => {
    const error = await without({ keytar: 'MODULE_NOT_FOUND' })
    // Without a session bus it gets as far as trying.
    expect(error).toMatchObject({ code: 'TOKEN_STORE_UNAVAILABLE' })
    expect(error['message']).toContain('(napi-rs)')
  })
})

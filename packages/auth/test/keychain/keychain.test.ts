import { Secret } from '@cloudconnexa/core'
import { execFile } from 'node:child_process'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  credentialChain,
  explicitCredentials,
  type KeychainBackend,
  keychainCredentials,
  keychainTokenStore,
  storeKeychainCredentials,
} from '../../src/index.ts'
import type { StoredToken, TokenKey } from '../../src/store.ts'
import { captureError } from '../support/capture-error.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { createMapBackend } from '../support/map-backend.ts'
import { never } from '../support/runtime.ts'

// With a backend in memory. What needs the keychain of an operating system is in real-keychain/.

const folder = useTempFolder()

const key: TokenKey = {
  baseUrl: 'https://t.api.openvpn.com',
  clientId: 'a.t',
  clientSecret: new Secret('secret'),
}
const token: StoredToken = { secret: new Secret('token'), obtainedAt: 1000, expiresAt: 2000 }
const pair = { clientId: 'a.b', clientSecret: 'secret' }

it('refuses a clock that measures no durations', () => {
  const clock = Object.defineProperty(new ManualClock(), 'monotonic', { value: undefined })
  expect(() => keychainTokenStore({ backend: createMapBackend(), clock })).toThrow(
    expect.objectContaining({ code: 'OPTION_INVALID', message: expect.stringContaining('monotonic') }),
  )
})

describe('the first use of a keychain', () => {
  it('writes, reads and removes a canary, once', async () => {
    const backend = createMapBackend()
    const store = keychainTokenStore({ backend })
    await Promise.all([store.read(key), store.read(key)])
    expect(backend.calls).toEqual(['set', 'get', 'delete', 'get', 'get'])
    expect(backend.entries.size).toBe(0)
  })

  it('reports a keychain that keeps nothing, and checks it again the next time', async () => {
    const backend = createMapBackend()
    let isThere = false
    const forgetful: KeychainBackend = {
      ...backend,
      set: async (...entry) => {
        if (isThere) await backend.set(...entry)
      },
    }
    const store = keychainTokenStore({ backend: forgetful })
    expect((await captureError(store.read(key))).code).toBe('TOKEN_STORE_UNAVAILABLE')
    isThere = true
    expect(await store.read(key)).toBeUndefined()
  })

  it('times out while the keychain waits for a person', async () => {
    const clock = new ManualClock()
    const backend: KeychainBackend = { ...createMapBackend(), set: () => new Promise(() => undefined) }
    const reading = captureError(keychainTokenStore({ backend, clock, timeout: 5000 }).read(key))
    while (clock.sleeping === 0) await new Promise((resolve) => setImmediate(resolve))
    clock.advance(5000)
    const error = await reading
    expect(error.code).toBe('TOKEN_STORE_UNAVAILABLE')
    expect(error.message).toContain('5000 ms')
  })

  it('can be cancelled', async () => {
    const backend: KeychainBackend = { ...createMapBackend(), get: () => new Promise(() => undefined) }
    const controller = new AbortController()
    const reading = keychainTokenStore({ backend, clock: new ManualClock() }).read(key, controller.signal)
    controller.abort('gone')
    await expect(reading).rejects.toBe('gone')
  })

  it('does not show what a backend throws', async () => {
    const backend: KeychainBackend = {
      ...createMapBackend(),
      set: async (_service, _account, value) => {
        throw new Error(`cannot write ${value}`)
      },
    }
    const error = await captureError(keychainTokenStore({ backend }).write(key, token))
    expect(error.code).toBe('TOKEN_STORE_UNAVAILABLE')
    expect(JSON.stringify(error)).not.toContain('probe-')
  })
})

describe('entries', () => {
  it('are cut into parts that Windows can hold, and joined again', async () => {
    const backend = createMapBackend()
    const store = keychainTokenStore({ backend })
    await store.write(key, { ...token, secret: new Secret('x'.repeat(6000)) })
    expect(backend.entries.size).toBeGreaterThan(2)
    for (const value of backend.entries.values()) expect(Buffer.byteLength(value)).toBeLessThanOrEqual(2400)
    expect((await store.read(key))?.secret.reveal()).toHaveLength(6000)
    await store.write(key, token)
    expect(backend.entries.size).toBe(1)
  })

  it('are damaged when a part is missing or another program wrote them, and left as they are', async () => {
    const backend = createMapBackend()
    const store = keychainTokenStore({ backend })
    await store.write(key, { ...token, secret: new Secret('x'.repeat(6000)) })
    const part = [...backend.entries.keys()].find((name) => name.endsWith('#1')) ?? ''
    backend.entries.delete(part)
    const before = backend.entries.size
    expect((await captureError(store.read(key))).code).toBe('TOKEN_STORE_CORRUPT')
    expect(backend.entries.size).toBe(before)
    await store.write(key, token)
    const [only] = backend.entries.keys()
    for (const value of ['no json', '"text"', '{}', '7']) {
      backend.entries.set(only ?? '', value)
      expect((await captureError(store.read(key))).code).toBe('TOKEN_STORE_CORRUPT')
    }
  })

  it('count as absent for another client secret, and as damaged when changed', async () => {
    const backend = createMapBackend()
    await keychainTokenStore({ backend }).write(key, token)
    const other = { ...key, clientSecret: new Secret('other') }
    expect(await keychainTokenStore({ backend }).read(other)).toBeUndefined()
    const [[account, value] = ['', '']] = backend.entries
    const sealed = JSON.parse(JSON.parse(value) as string) as Record<string, string>
    const changed = JSON.stringify(JSON.stringify({ ...sealed, data: sealed['salt'] }))
    backend.entries.set(account, changed)
    expect((await captureError(keychainTokenStore({ backend }).read(key))).code).toBe('TOKEN_STORE_CORRUPT')
  })

  it('are checked like all others when they hold credentials', async () => {
    const backend = createMapBackend()
    await storeKeychainCredentials('work', pair, { backend })
    for (const value of ['null', '[]', '{}', '{"clientId":1,"clientSecret":"x"}']) {
      backend.entries.set('cloudconnexa/credentials/work', value)
      const error = await captureError(keychainCredentials('work', { backend }).load(never()))
      expect(error.code).toBe('TOKEN_STORE_CORRUPT')
    }
    backend.entries.set('cloudconnexa/credentials/work', '{"clientId":"a.b"}')
    const half = await captureError(keychainCredentials('work', { backend }).load(never()))
    expect(half.code).toBe('CREDENTIALS_INVALID')
    for (const given of [{}, { clientId: 'a.b' }]) {
      expect((await captureError(storeKeychainCredentials('work', given, { backend }))).code).toBe(
        'CREDENTIALS_INVALID',
      )
    }
    expect((await captureError(storeKeychainCredentials('', pair, { backend }))).code).toBe(
      'CREDENTIALS_INVALID',
    )
  })

  it('of a former backend are an error for credentials and absent for tokens', async () => {
    const former = createMapBackend('former')
    await storeKeychainCredentials('work', pair, { backend: former })
    await keychainTokenStore({ backend: former }).write(key, token)
    expect((await stat(folder().file('cloudconnexa/keychain.json'))).mode & 0o777).toBe(0o600)

    const backend = createMapBackend('present')
    const error = await captureError(keychainCredentials('work', { backend }).load(never()))
    expect(error.code).toBe('DEPENDENCY_MISSING')
    expect(error.message).toContain('"former"')
    expect(await keychainTokenStore({ backend }).read(key)).toBeUndefined()

    await storeKeychainCredentials('work', pair, { backend })
    expect(await keychainCredentials('work', { backend }).load(never())).toMatchObject({ clientId: 'a.b' })
  })
})

it('keeps what it does not know of the record of backends', async () => {
  const file = folder().file('cloudconnexa/keychain.json')
  await mkdir(folder().file('cloudconnexa'), { mode: 0o700 })
  await writeFile(file, '{"version":2,"note":"mine","backends":{"other/entry":{"name":"later"}}}', {
    mode: 0o600,
  })
  await storeKeychainCredentials('work', pair, { backend: createMapBackend('memory') })
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    version: 2,
    note: 'mine',
    backends: { 'other/entry': { name: 'later' }, 'cloudconnexa/credentials/work': 'memory' },
  })
})

it('lets a chain go on where there is no keychain', async () => {
  const backend: KeychainBackend = {
    ...createMapBackend(),
    set: async () => {
      throw new Error('Cannot autolaunch D-Bus without X11 $DISPLAY')
    },
  }
  const keychain = keychainCredentials('work', { backend })
  expect(await credentialChain([keychain, explicitCredentials(pair)]).load(never())).toMatchObject({
    clientId: 'a.b',
  })
  const error = await captureError(credentialChain([keychain]).load(never()))
  expect(error.code).toBe('CREDENTIALS_MISSING')
  expect(error.message).toContain(
    'keychain entry "work": The keychain (map) cannot be used: there is no D-Bus session.',
  )
})

it('refuses the name of an unknown backend', async () => {
  const options: object = { backend: 'vault' }
  const opening = Promise.resolve().then(() => keychainTokenStore(options))
  expect((await captureError(opening)).code).toBe('OPTION_INVALID')
})

describe('a missing keychain package', () => {
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
      const { keychainTokenStore } = await import(${JSON.stringify(new URL('../../src/index.ts', import.meta.url).href)})
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

  it('is reported with the command that installs one when both are missing', async () => {
    const error = await without({ keytar: 'MODULE_NOT_FOUND', '@napi-rs/keyring': 'ERR_MODULE_NOT_FOUND' })
    expect(error).toMatchObject({ code: 'DEPENDENCY_MISSING', hint: 'Run: npm install @napi-rs/keyring' })
    expect(error['message']).toContain('keytar is not installed, @napi-rs/keyring is not installed')
  })

  it('is reported with the command that installs the named one, and no other is tried', async () => {
    const error = await without({ keytar: 'ERR_MODULE_NOT_FOUND' }, 'keytar')
    expect(error).toMatchObject({ code: 'DEPENDENCY_MISSING', hint: 'Run: npm install keytar' })
  })

  it('is told from a native part that cannot be loaded', async () => {
    const error = await without({ keytar: 'ERR_DLOPEN_FAILED' }, 'keytar')
    expect(error['message']).toContain('keytar is installed, but cannot be loaded')
  })

  it.runIf(process.platform === 'linux')('is replaced by the other one when it is keytar', async () => {
    const error = await without({ keytar: 'MODULE_NOT_FOUND' })
    // Without a session bus it gets as far as trying.
    expect(error).toMatchObject({ code: 'TOKEN_STORE_UNAVAILABLE' })
    expect(error['message']).toContain('(napi-rs)')
  })
})

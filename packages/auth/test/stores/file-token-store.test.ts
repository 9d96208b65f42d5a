import { Secret } from '@cloudconnexa/core'
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clientCredentials, fileTokenStore } from '../../src/index.ts'
import type { StoredToken, TokenKey } from '../../src/store.ts'
import { captureError } from '../support/capture-error.ts'
import { never, createTestRuntime } from '../support/runtime.ts'
import { raceForToken, startRacer } from '../support/race.ts'
import { type TempFolder, createTempFolder } from '../support/temp-folder.ts'
import { sendJson, startTokenServer } from '../support/token-server.ts'

let folder: TempFolder
let path: string

beforeEach(async () => {
  folder = await createTempFolder()
  path = folder.file('tokens/token.json')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await folder[Symbol.asyncDispose]()
})

const key: TokenKey = {
  baseUrl: 'https://tenant.api.openvpn.com',
  clientId: 'canary-id.tenant',
  clientSecret: new Secret('canary-secret'),
}
const token: StoredToken = { secret: new Secret('canary-token'), obtainedAt: 1000, expiresAt: 2000 }

describe('a token file', () => {
  it('returns the token to another store and after a second write', async () => {
    await fileTokenStore({ path }).write(key, token)
    await fileTokenStore({ path }).write(key, { ...token, expiresAt: 3000 })
    const read = await fileTokenStore({ path }).read(key)
    expect(read?.secret.reveal()).toBe('canary-token')
    expect(read).toMatchObject({ obtainedAt: 1000, expiresAt: 3000 })
  })

  it('keeps properties of the token that it does not know', async () => {
    await fileTokenStore({ path }).write(key, Object.assign({ scope: 'read', tags: ['a'] }, token))
    const read = await fileTokenStore({ path }).read(key)
    expect(read).toEqual({ ...token, scope: 'read', tags: ['a'] })
    expect(read?.secret.reveal()).toBe('canary-token')
  })

  it('can be read by its owner only, and shows nothing in clear', async () => {
    await fileTokenStore({ path }).write(key, token)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(folder.file('tokens'))).mode & 0o777).toBe(0o700)
    expect(await readdir(folder.file('tokens'))).toEqual(['token.json'])
    const text = await readFile(path, 'utf8')
    expect(text).not.toContain('canary')
    expect(text).not.toContain(btoa('canary').slice(0, 6))
  })

  it('has another salt and nonce each time', async () => {
    const texts = await Promise.all(
      ['one', 'two'].map(async (name) => {
        await fileTokenStore({ path: folder.file(name) }).write(key, token)
        return JSON.parse(await readFile(folder.file(name), 'utf8')) as Record<string, unknown>
      }),
    )
    const [one, two] = texts
    for (const name of ['salt', 'nonce', 'tag', 'data']) expect(one?.[name]).not.toEqual(two?.[name])
  })

  it('holds no token when it does not exist, and may be deleted twice', async () => {
    const store = fileTokenStore({ path })
    expect(await store.read(key)).toBeUndefined()
    await store.write(key, token)
    await store.delete(key)
    await store.delete(key)
    expect(await store.read(key)).toBeUndefined()
  })

  it('is in the cache folder by default, one for each API and client ID, under a digest', async () => {
    vi.stubEnv('XDG_CACHE_HOME', folder.path)
    const store = fileTokenStore()
    await store.write(key, token)
    await store.write({ ...key, clientId: 'other.tenant' }, token)
    const names = await readdir(folder.file('cloudconnexa/tokens'))
    expect(names).toHaveLength(2)
    for (const name of names) expect(name).toMatch(/^[0-9a-f]{32}\.json$/)
    expect(await store.read({ ...key, baseUrl: 'https://other.api.openvpn.com' })).toBeUndefined()
  })
})

describe('a file of other credentials', () => {
  it.each([
    ['client secret', { clientSecret: new Secret('other') }],
    ['client ID', { clientId: 'other.tenant' }],
  ])('holds no token for another %s, and is replaced', async (_name, difference) => {
    const store = fileTokenStore({ path })
    await store.write({ ...key, ...difference }, token)
    expect(await store.read(key)).toBeUndefined()
    await store.write(key, token)
    expect((await store.read(key))?.secret.reveal()).toBe('canary-token')
  })

  it('holds no token when it has no checks of the credentials', async () => {
    const store = fileTokenStore({ path })
    await store.write(key, token)
    const sealed = JSON.parse(await readFile(path, 'utf8')) as Record<string, string>
    await writeFile(
      path,
      JSON.stringify({ ...sealed, check: undefined, checkSalt: undefined, place: undefined }),
    )
    expect((await store.read(key))?.secret.reveal()).toBe('canary-token')
    expect(await store.read({ ...key, clientSecret: new Secret('other') })).toBeUndefined()
  })
})

describe('a damaged or unsafe file', () => {
  /** Reading and a client's call both fail with the code, and the file stays as it is. */
  async function isRefused(code: string): Promise<string> {
    const before = await readFile(path, 'utf8')
    const error = await captureError(fileTokenStore({ path }).read(key))
    expect(error.code).toBe(code)
    expect(error.message).toContain(path)
    expect(error.hint).toBeTruthy()
    await using server = await startTokenServer()
    const { clientId, clientSecret } = key
    const options = { clientId, clientSecret, baseUrl: server.baseUrl, tokenStore: fileTokenStore({ path }) }
    expect((await captureError(clientCredentials(options)(createTestRuntime()).getToken(never()))).code).toBe(
      code,
    )
    expect(server.seen).toHaveLength(0)
    expect(await readFile(path, 'utf8')).toBe(before)
    return `${error.message} ${error.hint}`
  }

  it('is refused because it belongs to another base URL', async () => {
    await fileTokenStore({ path }).write({ ...key, baseUrl: 'https://other.api.openvpn.com' }, token)
    expect(await isRefused('TOKEN_STORE_CORRUPT')).toMatch(/another API address/)
  })

  it.each(['salt', 'nonce', 'tag', 'data'])('is refused because its %s was changed', async (name) => {
    await fileTokenStore({ path }).write(key, token)
    const sealed = JSON.parse(await readFile(path, 'utf8')) as Record<string, string>
    const bytes = Buffer.from(sealed[name] ?? '', 'base64')
    bytes[0] = (bytes[0] ?? 0) ^ 1
    await writeFile(path, JSON.stringify({ ...sealed, [name]: bytes.toString('base64') }))
    await isRefused('TOKEN_STORE_CORRUPT')
  })

  it('is refused because its tag was cut short', async () => {
    await fileTokenStore({ path }).write(key, token)
    const sealed = JSON.parse(await readFile(path, 'utf8')) as Record<string, string>
    const tag = Buffer.from(sealed['tag'] ?? '', 'base64')
      .subarray(0, 4)
      .toString('base64')
    await writeFile(path, JSON.stringify({ ...sealed, tag }))
    await isRefused('TOKEN_STORE_CORRUPT')
  })

  it.each(['', '{', '[]', 'null', '{"format":"other"}', '{"format":"cloudconnexa-token","version":2}'])(
    'is refused because it holds %j',
    async (text) => {
      await fileTokenStore({ path }).write(key, token)
      await writeFile(path, text)
      expect(await isRefused('TOKEN_STORE_CORRUPT')).toMatch(/damaged/)
    },
  )

  it('is refused because others can read it', async () => {
    await fileTokenStore({ path }).write(key, token)
    await chmod(path, 0o644)
    expect(await isRefused('TOKEN_STORE_PERMISSIONS')).toContain('chmod 600')
  })
})

it('reports a folder that cannot be created as unavailable', async () => {
  await writeFile(folder.file('file'), '')
  const store = fileTokenStore({ path: folder.file('file/token.json') })
  expect((await captureError(store.write(key, token))).code).toBe('TOKEN_STORE_UNAVAILABLE')
  const locked = store.withLock?.(key, async () => 1) ?? Promise.resolve()
  expect((await captureError(locked)).code).toBe('TOKEN_STORE_UNAVAILABLE')
})

describe('the lock', () => {
  it('runs one work at a time, and waiters abort with their own reason', async () => {
    const store = fileTokenStore({ path })
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const first = store.withLock?.(key, () => held)
    const controller = new AbortController()
    const order: string[] = []
    const second = store.withLock?.(key, async () => order.push('second'))
    const third = store.withLock?.(key, async () => order.push('third'), controller.signal)
    const leaving = expect(third).rejects.toBe('gone')
    controller.abort('gone')
    await leaving
    expect(order).toEqual([])
    release()
    await Promise.all([first, second])
    expect(order).toEqual(['second'])
    expect(await readdir(folder.file('tokens'))).toEqual([])
  })

  it('is taken over from a process that died', async () => {
    const store = fileTokenStore({ path })
    await mkdir(`${path}.lock`, { recursive: true })
    const { utimes } = await import('node:fs/promises')
    await utimes(`${path}.lock`, new Date(0), new Date(0))
    expect(await store.withLock?.(key, async () => 'done')).toBe('done')
  })

  it('lets processes that start at the same moment request one token together', async () => {
    await using server = await startTokenServer((_request, response, number) => {
      setTimeout(() => sendJson(response, 200, { access_token: `token-${number}`, expires_in: 3600 }), 200)
    })
    const tokens = await raceForToken(server.baseUrl, { kind: 'file', place: path }, 3)
    expect(tokens).toEqual(['token-1', 'token-1', 'token-1'])
    expect(server.seen).toHaveLength(1)
  })

  it('costs the others no time when its process is killed in the middle of a token request', async () => {
    const { promise: isUnderWay, resolve: reach } = Promise.withResolvers<void>()
    await using server = await startTokenServer((_request, response, number) => {
      if (number === 1) reach()
      else sendJson(response, 200, { access_token: `token-${number}`, expires_in: 3600 })
    })
    const racers = Array.from({ length: 4 }, () => startRacer(server.baseUrl, { kind: 'file', place: path }))
    await Promise.all(racers.map((racer) => racer.waitUntilReady()))
    const [victim, ...others] = racers
    victim?.start()
    await isUnderWay
    for (const racer of others) racer.start()
    const killedAt = performance.now()
    await victim?.end('SIGKILL')
    const tokens = await Promise.all(others.map((racer) => racer.waitForToken()))
    expect(tokens).toEqual(['token-2', 'token-2', 'token-2'])
    expect(server.seen).toHaveLength(2)
    // Ten where only the silence of the holder tells, on a machine that is busy.
    expect(performance.now() - killedAt).toBeLessThan(process.platform === 'linux' ? 5000 : 10_000)
    await Promise.all(others.map((racer) => racer.end()))
  })
})

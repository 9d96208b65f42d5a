import { Secret } from '@cloudconnexa/core'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import {
  clientCredentials,
  deleteKeychainCredentials,
  keychainCredentials,
  keychainTokenStore,
  profileCredentials,
  storeKeychainCredentials,
} from '../../src/index.ts'
import { saveProfile } from '../../src/profiles.ts'
import type { StoredToken, TokenKey } from '../../src/store.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'
import { raceForToken } from '../support/race.ts'
import { never, createTestRuntime } from '../support/runtime.ts'
import { sendJson, startTokenServer } from '../support/token-server.ts'

const folder = useTempFolder()

const key: TokenKey = {
  baseUrl: 'https://t.api.openvpn.com',
  clientId: 'a.t',
  clientSecret: new Secret('secret'),
}
const token: StoredToken = { secret: new Secret('token'), obtainedAt: 1000, expiresAt: 2000 }
const pair = { clientId: 'a.tenant', clientSecret: 'sécret-✓' }

/** The accounts that the keyring holds under a service, whichever backend wrote them. */
async function entries(service: string): Promise<string[]> {
  // It tells attributes on standard error, and fails when there is nothing.
  const found = await promisify(execFile)('secret-tool', ['search', '--all', 'service', service]).catch(
    () => undefined,
  )
  const lines = `${found?.stdout ?? ''}\n${found?.stderr ?? ''}`.split('\n')
  return lines.flatMap((line) => /^attribute\.(?:account|username) = (.*)$/.exec(line)?.[1] ?? [])
}

async function recorded(): Promise<Record<string, string>> {
  const text = await readFile(join(folder().path, 'cloudconnexa/keychain.json'), 'utf8')
  return (JSON.parse(text) as { backends: Record<string, string> }).backends
}

const both = ['keytar', 'napi-rs'] as const

describe.each(both)('%s', (backend) => {
  const service = `test-${backend}`
  const options = { backend, service }

  it('keeps, replaces and forgets credentials', async () => {
    expect(await keychainCredentials('work', options).load(never())).toBeUndefined()
    await storeKeychainCredentials('work', { ...pair, clientSecret: 'first' }, options)
    await storeKeychainCredentials('work', { ...pair, baseUrl: 'https://gateway.example.com' }, options)
    const found = await keychainCredentials('work', options).load(never())
    expect(found).toMatchObject({ clientId: 'a.tenant', baseUrl: 'https://gateway.example.com' })
    expect(found?.clientSecret.reveal()).toBe('sécret-✓')
    expect(await deleteKeychainCredentials('work', options)).toBe(true)
    expect(await deleteKeychainCredentials('work', options)).toBe(false)
    expect(await entries(service)).toEqual([])
  })

  it('holds the credentials of a profile', async () => {
    const file = folder().file('profiles.json')
    await saveProfile('office', { keychain: true, baseUrl: 'https://gateway.example.com' }, { file })
    await storeKeychainCredentials('office', pair, options)
    const source = profileCredentials('office', { file, keychain: options })
    expect(await source.load(never())).toMatchObject({
      clientId: 'a.tenant',
      baseUrl: 'https://gateway.example.com',
    })
    await deleteKeychainCredentials('office', options)
    await expect(source.load(never())).rejects.toMatchObject({ code: 'CREDENTIALS_INVALID' })
  })

  it('keeps tokens, also those too long for one entry, and leaves nothing behind', async () => {
    const store = keychainTokenStore(options)
    expect(await store.read(key)).toBeUndefined()
    for (const length of [10, 9000, 4000, 20]) {
      await store.write(key, { ...token, secret: new Secret('x'.repeat(length)) })
      expect((await keychainTokenStore(options).read(key))?.secret.reveal()).toHaveLength(length)
    }
    expect(await entries(service)).toHaveLength(1)
    await store.delete(key)
    expect(await store.read(key)).toBeUndefined()
    expect(await entries(service)).toEqual([])
  })

  it('lets processes that start at the same moment request one token together', async () => {
    await using server = await startTokenServer((_request, response, number) => {
      setTimeout(() => sendJson(response, 200, { access_token: `token-${number}`, expires_in: 3600 }), 200)
    })
    const tokens = await raceForToken(server.baseUrl, { kind: backend, place: service }, 3)
    expect(tokens).toEqual(['token-1', 'token-1', 'token-1'])
    expect(server.seen).toHaveLength(1)
    await keychainTokenStore(options).delete({
      baseUrl: server.baseUrl,
      clientId: 'a.tenant',
      clientSecret: new Secret('secret'),
    })
    expect(await entries(service)).toEqual([])
  })

  it('holds the token of one client for the next', async () => {
    await using server = await startTokenServer()
    const client = (): ReturnType<ReturnType<typeof clientCredentials>> =>
      clientCredentials({ ...pair, baseUrl: server.baseUrl, tokenStore: keychainTokenStore(options) })(
        createTestRuntime(),
      )
    const [one, two] = await Promise.all([client().getToken(never()), client().getToken(never())])
    expect([one?.secret.reveal(), two?.secret.reveal()]).toEqual(['token-1', 'token-1'])
    const third = client()
    const last = await third.getToken(never())
    expect(last.secret.reveal()).toBe('token-1')
    expect(server.seen).toHaveLength(1)
    await third.invalidate(last)
    expect(await entries(service)).toEqual([])
    expect((await client().getToken(never())).secret.reveal()).toBe('token-2')
    await keychainTokenStore(options).delete({
      ...key,
      ...pair,
      baseUrl: server.baseUrl,
      clientSecret: new Secret('any'),
    })
  })

  it('is the default when it is keytar and can be loaded', async () => {
    await storeKeychainCredentials('automatic', pair, { service })
    expect(await recorded()).toEqual({ [`${service}/credentials/automatic`]: 'keytar' })
    await deleteKeychainCredentials('automatic', { service })
  })
})

describe.each([
  ['keytar', 'napi-rs'],
  ['napi-rs', 'keytar'],
] as const)('switching from %s to %s', (from, to) => {
  const service = `switch-${from}`

  it('moves entries when they are read', async () => {
    await storeKeychainCredentials('work', pair, { backend: from, service })
    await keychainTokenStore({ backend: from, service }).write(key, {
      ...token,
      secret: new Secret('y'.repeat(5000)),
    })
    expect(await entries(service)).toHaveLength(5)

    const found = await keychainCredentials('work', { backend: to, service }).load(never())
    expect(found?.clientSecret.reveal()).toBe('sécret-✓')
    const store = keychainTokenStore({ backend: to, service })
    expect((await store.read(key))?.secret.reveal()).toHaveLength(5000)
    expect(new Set(Object.values(await recorded()))).toEqual(new Set([to]))
    expect(await entries(service)).toHaveLength(5)

    await deleteKeychainCredentials('work', { backend: to, service })
    await store.delete(key)
    expect(await entries(service)).toEqual([])
    expect(await recorded()).toEqual({})
  })

  it('leaves no old secret behind when the entry is written or removed', async () => {
    await storeKeychainCredentials('work', pair, { backend: from, service })
    await storeKeychainCredentials('work', { ...pair, clientSecret: 'new' }, { backend: to, service })
    expect(await entries(service)).toHaveLength(1)
    expect(await deleteKeychainCredentials('work', { backend: from, service })).toBe(true)
    expect(await entries(service)).toEqual([])
  })
})

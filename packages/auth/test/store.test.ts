import { Secret } from '@cloudconnexa/core'
import { expect, it } from 'vitest'
import { clientCredentials } from '../src/index.ts'
import * as store from '../src/store.ts'
import type { StoredToken, TokenChangeOptions, TokenKey, TokenLease, TokenStore } from '../src/store.ts'
import { captureError } from './support/capture-error.ts'
import { createTestRuntime, never } from './support/runtime.ts'
import { startTokenServer } from './support/token-server.ts'

/** What several machines share: strings under keys, and a counter of leases that goes on. */
interface Database {
  readonly rows: Map<string, string>
  readonly fences: Map<string, number>
}

/** A store in a database, built from the entry for authors alone. */
class DatabaseTokenStore implements TokenStore {
  readonly name = 'database'
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async read(key: TokenKey): Promise<StoredToken | undefined> {
    const row = this.#database.rows.get(await store.digestTokenKey(key))
    const token = row === undefined ? 'foreign' : await store.unsealToken(key, row)
    return typeof token === 'string' ? undefined : token
  }

  async write(key: TokenKey, token: StoredToken, options?: TokenChangeOptions): Promise<void> {
    const sealed = await store.sealToken(key, token)
    this.#database.rows.set(await this.#admit(key, options), sealed)
  }

  async delete(key: TokenKey, options?: TokenChangeOptions): Promise<void> {
    this.#database.rows.delete(await this.#admit(key, options))
  }

  async withLock<T>(key: TokenKey, work: (lease: TokenLease) => Promise<T>): Promise<T> {
    const digest = await store.digestTokenKey(key)
    const fence = (this.#database.fences.get(digest) ?? 0) + 1
    this.#database.fences.set(digest, fence)
    return work({ fence })
  }

  /** The name of the row, where no later lease has been granted. */
  async #admit(key: TokenKey, { fence }: TokenChangeOptions = {}): Promise<string> {
    const digest = await store.digestTokenKey(key)
    if (fence !== undefined && fence < (this.#database.fences.get(digest) ?? 0)) {
      throw store.createLeaseLostError(this.name)
    }
    return digest
  }
}

it('has what a store of another package needs, and nothing else', () => {
  expect(Object.keys(store).toSorted()).toEqual([
    'createLeaseLostError',
    'digestTokenKey',
    'sealToken',
    'unsealToken',
  ])
})

it('builds a store that shares one token between machines and shows neither token nor client ID', async () => {
  await using server = await startTokenServer()
  const database: Database = { rows: new Map(), fences: new Map() }
  const credentials = { clientId: 'canary-id.tenant', clientSecret: 'canary-secret', baseUrl: server.baseUrl }
  for (let machine = 0; machine < 2; machine += 1) {
    const tokenStore = new DatabaseTokenStore(database)
    const runtime = createTestRuntime()
    const authenticator = clientCredentials({ ...credentials, tokenStore })(runtime)
    expect((await authenticator.getToken(never())).secret.reveal()).toBe('token-1')
    const { credentialKey } = await authenticator.getEndpoint(never())
    expect([...database.rows.keys()]).toEqual([credentialKey])
    expect(runtime.logger.lines.filter(({ level }) => level === 'warn')).toEqual([])
  }
  expect(server.seen).toHaveLength(1)
  expect(JSON.stringify([...database.rows])).not.toMatch(/canary|token-1/)
})

it('builds a store that refuses the fence of an older lease', async () => {
  const database: Database = { rows: new Map(), fences: new Map() }
  const [slow, fast] = [new DatabaseTokenStore(database), new DatabaseTokenStore(database)]
  const key = { baseUrl: 'https://a.example.com', clientId: 'a.b', clientSecret: new Secret('secret') }
  const [older, newer] = ['older', 'newer'].map((text) => ({
    secret: new Secret(text),
    obtainedAt: 0,
    expiresAt: 1,
  }))
  if (older === undefined || newer === undefined) throw new Error('There are two tokens.')
  await slow.withLock(key, async ({ fence }) => {
    await fast.withLock(key, (lease) => fast.write(key, newer, lease))
    expect((await captureError(slow.write(key, older, { fence }))).code).toBe('TOKEN_LEASE_LOST')
    expect((await captureError(slow.delete(key, { fence }))).code).toBe('TOKEN_LEASE_LOST')
  })
  expect((await slow.read(key))?.secret.reveal()).toBe('newer')
})

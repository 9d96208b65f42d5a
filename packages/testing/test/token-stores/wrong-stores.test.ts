import { Secret } from '@cloudconnexa/core'
import { digestTokenKey, type StoredToken, type TokenStore } from '@cloudconnexa/auth/store'
import { describe, expect, it } from 'vitest'
import { ConformanceError, createTokenStoreChecks, type TokenStoreChecksOptions } from '../../src/index.ts'
import { createDatabase, createSharedStore, type TokenDatabase } from '../support/shared-tokens.ts'

type GoodStore = Required<TokenStore>

/** How a store differs from the good one. */
type BreakStore = (good: GoodStore, database: TokenDatabase) => TokenStore

function createOptions(breakStore: BreakStore): TokenStoreChecksOptions {
  const database = createDatabase()
  return {
    create: () => breakStore(createSharedStore(database), database),
    dump: () => JSON.stringify([...database.rows]),
    damage(change) {
      for (const [name, content] of database.rows) database.rows.set(name, change(content))
    },
    // The good one has no process that could die: somebody releases the lock in its place.
    async abandonLock(key) {
      const name = await digestTokenKey(key)
      database.locks.add(name)
      setImmediate(() => database.locks.delete(name))
    },
    patience: 200,
  }
}

/** What one check finds in a store. */
async function collectFindings(name: string, breakStore: BreakStore): Promise<string> {
  const checks = createTokenStoreChecks(createOptions(breakStore))
  const check = checks.find((one) => one.name === name) ?? expect.unreachable(`no check ${name}`)
  try {
    await check.run()
    return ''
  } catch (error) {
    if (!(error instanceof ConformanceError)) throw error
    expect(error.check).toBe(name)
    return error.findings.join('\n')
  }
}

/** What the careless stores write: everything in clear. */
const plain = ({ secret, ...times }: StoredToken): string =>
  JSON.stringify({ ...times, token: secret.reveal() })

function parsePlain(content: string): StoredToken {
  const { token, ...times } = JSON.parse(content)
  return { ...times, secret: new Secret(token) }
}

/** Keeps tokens by the client ID alone. */
const careless: BreakStore = (good, { rows }) => ({
  ...good,
  read: async ({ clientId }) => {
    const content = rows.get(clientId)
    return content === undefined ? undefined : parsePlain(content)
  },
  write: async ({ clientId }, token) => void rows.set(clientId, plain(token)),
  delete: async ({ clientId }) => void rows.delete(clientId),
})

const wrongStores: readonly [what: string, check: string, breakStore: BreakStore, finding: RegExp][] = [
  [
    'drops tokens that have expired',
    'keeping',
    (good) => ({
      ...good,
      read: async (key) => {
        const token = await good.read(key)
        return token !== undefined && token.expiresAt > Date.now() ? token : undefined
      },
    }),
    /Do not judge whether it has expired/,
  ],
  [
    'keeps the first token',
    'keeping',
    (good) => ({
      ...good,
      write: async (key, token) => void ((await good.read(key)) ?? (await good.write(key, token))),
    }),
    /does not replace/,
  ],
  [
    'never removes a token',
    'keeping',
    (good) => ({ ...good, delete: async () => undefined }),
    /removed by delete/,
  ],
  [
    'keeps known properties only',
    'properties',
    (good) => ({
      ...good,
      write: (key, { secret, obtainedAt, expiresAt }, options) =>
        good.write(key, { secret, obtainedAt, expiresAt }, options),
    }),
    /property "scope" of a token is lost/,
  ],
  ['goes by the client ID alone', 'credentials', careless, /found with another client secret/],
  ['goes by the client ID alone', 'credentials', careless, /found with another base URL/],
  [
    'removes what others cannot read',
    'credentials',
    (good) => ({
      ...good,
      read: async (key) => {
        const token = await good.read(key)
        if (token === undefined) await good.delete(key)
        return token
      },
    }),
    /Reading changes nothing/,
  ],
  ['keeps tokens for itself', 'sharing', () => createSharedStore(createDatabase()), /not found by another/],
  [
    'is shared without a lock',
    'sharing',
    ({ name, read, write, delete: remove }) => ({ name, read, write, delete: remove }),
    /has no `withLock`: each of them would renew/,
  ],
  [
    'has a lock that does not lock',
    'exclusion',
    (good) => ({ ...good, withLock: (_key, work) => work({ fence: 1 }) }),
    /6 callers worked/,
  ],
  [
    'has a lock for one process only',
    'exclusion',
    (good) => ({ ...good, withLock: createSharedStore(createDatabase()).withLock }),
    /callers worked/,
  ],
  [
    'returns nothing from its lock',
    'exclusion',
    (good) => ({
      ...good,
      withLock: async (key, work, signal) => {
        const { value } = await good.withLock(key, async (lease) => ({ value: work(lease) }), signal)
        await value
        return JSON.parse('null')
      },
    }),
    /does not return what its work returns/,
  ],
  [
    'has one lock for all keys',
    'separate-locks',
    (good) => ({
      ...good,
      withLock: (key, work, signal) => good.withLock({ ...key, clientId: 'all' }, work, signal),
    }),
    /keeps those of other keys waiting/,
  ],
  [
    'grants one fence again and again',
    'fences',
    (good) => ({
      ...good,
      withLock: (key, work, signal) => good.withLock(key, () => work({ fence: 7 }), signal),
    }),
    /fences 7, 7, 7/,
  ],
  [
    'does not compare fences',
    'lost-lease',
    (good) => ({
      ...good,
      write: (key, token) => good.write(key, token),
      delete: (key) => good.delete(key),
    }),
    /write\(\) with the fence of a lease that was lost succeeds/,
  ],
  [
    'compares the fences of its own leases only',
    'lost-lease',
    (good) => {
      const own = createSharedStore(createDatabase())
      return {
        ...good,
        write: (key, token, options) => own.write(key, token, options).then(() => good.write(key, token)),
        withLock: (key, work, signal) => good.withLock(key, () => own.withLock(key, work, signal), signal),
      }
    },
    /changed the newer token of its successor/,
  ],
  [
    'reports a lost lease by an error of its own',
    'lost-lease',
    (good) => ({
      ...good,
      write: (key, token, options) =>
        good.write(key, token, options).catch(() => Promise.reject(new Error('conflict'))),
    }),
    /fails with Error \(conflict\)/,
  ],
  [
    'refuses the fence of a lease that is held',
    'lost-lease',
    (good) => ({
      ...good,
      write: (key, token, { fence = 0 } = {}) => good.write(key, token, { fence: fence - 1 }),
    }),
    /fence of its own lease fails/,
  ],
  [
    'ignores the signal while it waits for a lock',
    'lock-signal',
    (good) => ({ ...good, withLock: (key, work) => good.withLock(key, work) }),
    /wait for a lock does not end/,
  ],
  [
    'ends the wait for a lock with a reason of its own',
    'lock-signal',
    (good) => ({
      ...good,
      withLock: (key, work, signal) =>
        good.withLock(key, work, signal).catch(() => Promise.reject(new Error('busy'))),
    }),
    /fails with Error \(busy\)/,
  ],
  [
    'hides why work has failed',
    'failing-work',
    (good) => ({
      ...good,
      withLock: (key, work, signal) =>
        good.withLock(key, work, signal).catch(() => Promise.reject(new Error('locked work failed'))),
    }),
    /error of the work itself/,
  ],
  [
    'keeps the lock of work that has failed',
    'failing-work',
    (good, { locks }) => ({
      ...good,
      withLock: (key, work, signal) =>
        good.withLock(key, work, signal).catch(async (error: unknown) => {
          locks.add(await digestTokenKey(key))
          throw error
        }),
    }),
    /is not released/,
  ],
  [
    'waits for the dead',
    'abandoned-lock',
    (good, { locks }) => ({
      ...good,
      withLock: async (key, work, signal) => {
        const name = await digestTokenKey(key)
        if (locks.has(name)) await new Promise(() => undefined)
        return good.withLock(key, work, signal)
      },
    }),
    /after its holder was killed/,
  ],
  ['writes in clear', 'sealed', careless, /shows the token[^]*shows the client ID/],
  [
    'takes an encoding for encryption',
    'sealed',
    (good, { rows }) => ({
      ...good,
      write: async (key, token) => {
        rows.set(await digestTokenKey(key), btoa(plain(token)))
      },
    }),
    /^The store shows the token/,
  ],
  [
    'throws what its parser throws',
    'damaged',
    careless,
    /fails with SyntaxError[^]*code TOKEN_STORE_CORRUPT/,
  ],
  [
    'shows what it cannot read',
    'damaged',
    (good, { rows }) => ({
      ...good,
      write: async (key, token) => void rows.set(await digestTokenKey(key), plain(token)),
      read: async (key) => {
        throw new Error(`No token: ${rows.get(await digestTokenKey(key))}`)
      },
    }),
    /shows a secret when the content has something behind it/,
  ],
]

describe('a store', () => {
  it.each(wrongStores)('that %s fails %s', async (_what, check, breakStore, finding) => {
    expect(await collectFindings(check, breakStore)).toMatch(finding)
  })

  for (const { name, run } of createTokenStoreChecks(createOptions((good) => good)))
    it(`that does everything right passes ${name}`, run)
})

it('has a check of what needs an option only with it', () => {
  const options = createOptions((good) => good)
  const names = createTokenStoreChecks({ create: options.create }).map(({ name }) => name)
  const more = createTokenStoreChecks(options).map(({ name }) => name)
  expect(more.filter((name) => !names.includes(name))).toEqual(['abandoned-lock', 'sealed', 'damaged'])
})

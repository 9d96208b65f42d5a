import { Secret } from '@cloudconnexa/core'
import { digestTokenKey, type StoredToken } from '@cloudconnexa/auth/store'
import { describe, expect, it } from 'vitest'
import { type TokenStoreChecksOptions, createTokenStoreChecks } from '../../src/index.ts'
import { type BreakStore, collectFindings, createOptions, type WrongStore } from '../support/break-store.ts'
import { createDatabase, createSharedStore } from '../support/shared-tokens.ts'

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
const wrongStores: readonly WrongStore[] = [
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
  const more = createTokenStoreChecks({ ...options, endlessWork: 100 }).map(({ name }) => name)
  expect(more.filter((name) => !names.includes(name))).toEqual([
    'abandoned-lock',
    'endless-work',
    'sealed',
    'damaged',
  ])
})

it('refuses options that do not exist, with which a check would be missing', () => {
  const options = { create: () => undefined, dmp: () => '' } as unknown as TokenStoreChecksOptions // as JavaScript would
  expect(() => createTokenStoreChecks(options)).toThrow('does not exist: it is called "dump"')
  expect(() => createTokenStoreChecks({} as TokenStoreChecksOptions)).toThrow(
    '"create" of createTokenStoreChecks() must be a function',
  )
})

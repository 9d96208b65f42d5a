import { ConfigurationError } from '@cloudconnexa/errors'
import { Secret } from '@cloudconnexa/core'
import { expect, test } from 'vitest'
import {
  memoryTokenStore,
  type StoredToken,
  type TokenKey,
  type TokenStore,
  withFallback,
} from '../src/index.ts'
import { failure } from './support/failure.ts'
import { recordingLogger } from './support/runtime.ts'

const key: TokenKey = {
  baseUrl: 'https://a.example.com',
  clientId: 'a.b',
  clientSecret: new Secret('secret'),
}
const token: StoredToken = { secret: new Secret('token'), obtainedAt: 0, expiresAt: 1 }

type BrokenCode =
  'TOKEN_STORE_UNAVAILABLE' | 'TOKEN_STORE_PERMISSIONS' | 'DEPENDENCY_MISSING' | 'TOKEN_STORE_CORRUPT'

function broken(code: BrokenCode): TokenStore {
  const fail = async (): Promise<never> => {
    throw new ConfigurationError('It is not there.', { code, hint: 'Put it there.' })
  }
  return { name: 'broken', read: fail, write: fail, delete: fail, withLock: fail }
}

test.each(['TOKEN_STORE_UNAVAILABLE', 'TOKEN_STORE_PERMISSIONS', 'DEPENDENCY_MISSING'] as const)(
  '%s: the second store takes over, said once',
  async (code) => {
    const logger = recordingLogger()
    const reasons: string[] = []
    const store = withFallback(broken(code), memoryTokenStore(), {
      logger,
      onFallback: (reason) => reasons.push(reason.code),
    })
    let runs = 0
    const work = async (): Promise<void> => {
      runs += 1
      await store.write(key, token)
    }
    await Promise.all([store.withLock?.(key, work), store.read(key)])
    expect(await store.read(key)).toBe(token)
    await store.delete(key)
    expect(await store.read(key)).toBeUndefined()
    expect(runs).toBe(1)
    expect(reasons).toEqual([code])
    expect(logger.lines).toEqual([
      {
        level: 'warn',
        message: 'Access tokens are kept in the memory store, because the broken store cannot be used.',
        fields: { code, reason: 'It is not there.', hint: 'Put it there.' },
      },
    ])
  },
)

test('a damaged store is not passed over', async () => {
  const store = withFallback(broken('TOKEN_STORE_CORRUPT'), memoryTokenStore(), { logger: recordingLogger() })
  expect((await failure(store.read(key))).code).toBe('TOKEN_STORE_CORRUPT')
})

test('the first store is used while it is there', async () => {
  const first = memoryTokenStore()
  const second = memoryTokenStore()
  await withFallback(first, second).write(key, token)
  expect(await first.read(key)).toBe(token)
  expect(await second.read(key)).toBeUndefined()
})

test('work that fails by itself under the lock of the first store is not run again', async () => {
  let runs = 0
  const first: TokenStore = { ...memoryTokenStore(), withLock: (_key, work) => work() }
  const logger = recordingLogger()
  const store = withFallback(first, memoryTokenStore(), { logger })
  const work = async (): Promise<void> => {
    runs += 1
    throw new ConfigurationError('Not mine.', { code: 'TOKEN_STORE_UNAVAILABLE' })
  }
  await failure(store.withLock?.(key, work) ?? Promise.resolve())
  expect(runs).toBe(1)
  // The first store is not to blame, and stays in use.
  expect(logger.lines).toEqual([])
  await store.write(key, token)
  expect(await first.read(key)).toBe(token)
})

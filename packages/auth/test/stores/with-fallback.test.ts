import { Secret } from '@cloudconnexa/core'
import { ConfigurationError } from '@cloudconnexa/errors'
import { expect, it } from 'vitest'
import { memoryTokenStore, type TokenStore, withFallback } from '../../src/index.ts'
import type { StoredToken, TokenKey } from '../../src/store.ts'
import { captureError } from '../support/capture-error.ts'
import { createRecordingLogger } from '../support/runtime.ts'

const key: TokenKey = {
  baseUrl: 'https://a.example.com',
  clientId: 'a.b',
  clientSecret: new Secret('secret'),
}
const token: StoredToken = { secret: new Secret('token'), obtainedAt: 0, expiresAt: 1 }

type BrokenCode =
  'TOKEN_STORE_UNAVAILABLE' | 'TOKEN_STORE_PERMISSIONS' | 'DEPENDENCY_MISSING' | 'TOKEN_STORE_CORRUPT'

function createBrokenStore(code: BrokenCode): TokenStore {
  const fail = async (): Promise<never> => {
    throw new ConfigurationError('It is not there.', { code, hint: 'Put it there.' })
  }
  return { name: 'broken', read: fail, write: fail, delete: fail, withLock: fail }
}

it.each(['TOKEN_STORE_UNAVAILABLE', 'TOKEN_STORE_PERMISSIONS', 'DEPENDENCY_MISSING'] as const)(
  'uses the second store after %s, and reports it once',
  async (code) => {
    const logger = createRecordingLogger()
    const reasons: string[] = []
    const store = withFallback(createBrokenStore(code), memoryTokenStore(), {
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

it('does not skip a damaged store', async () => {
  const store = withFallback(createBrokenStore('TOKEN_STORE_CORRUPT'), memoryTokenStore(), {
    logger: createRecordingLogger(),
  })
  expect((await captureError(store.read(key))).code).toBe('TOKEN_STORE_CORRUPT')
})

it('uses the first store while it is available', async () => {
  const first = memoryTokenStore()
  const second = memoryTokenStore()
  await withFallback(first, second).write(key, token)
  expect(await first.read(key)).toBe(token)
  expect(await second.read(key)).toBeUndefined()
})

it('does not repeat work that fails by itself under the lock of the first store', async () => {
  let runs = 0
  const first: TokenStore = { ...memoryTokenStore(), withLock: (_key, work) => work({ fence: 1 }) }
  const logger = createRecordingLogger()
  const store = withFallback(first, memoryTokenStore(), { logger })
  const work = async (): Promise<void> => {
    runs += 1
    throw new ConfigurationError('Not mine.', { code: 'TOKEN_STORE_UNAVAILABLE' })
  }
  await captureError(store.withLock?.(key, work) ?? Promise.resolve())
  expect(runs).toBe(1)
  // The first store is not to blame, and stays in use.
  expect(logger.lines).toEqual([])
  await store.write(key, token)
  expect(await first.read(key)).toBe(token)
})

it('lets one caller after the other work where the second store has no lock', async () => {
  const store = withFallback(createBrokenStore('TOKEN_STORE_UNAVAILABLE'), memoryTokenStore(), {
    logger: createRecordingLogger(),
  })
  const events: string[] = []
  const { promise: isLeft, resolve: leave } = Promise.withResolvers<void>()
  const first = store.withLock?.(key, async () => {
    events.push('first in')
    await isLeft
    events.push('first out')
  })
  const controller = new AbortController()
  const reason = new Error('enough')
  const second = store.withLock?.(key, async () => events.push('second'), controller.signal)
  const third = store.withLock?.(key, async () => events.push('third'))
  controller.abort(reason)
  await expect(second).rejects.toBe(reason)
  await store.withLock?.({ ...key, clientId: 'another' }, async () => events.push('another'))
  leave()
  await Promise.all([first, third])
  expect(events).toEqual(['first in', 'another', 'first out', 'third'])
})

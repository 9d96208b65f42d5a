import { Secret } from '@cloudconnexa/core'
import { readdir, rm } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import {
  fileTokenStore,
  keychainTokenStore,
  memoryTokenStore,
  TokenManager,
  type TokenStore,
  withFallback,
} from '../../src/index.ts'
import { createLeaseLostError, type StoredToken, type TokenLease } from '../../src/store.ts'
import { advanceUntilSettled } from '../support/advance-clock.ts'
import { captureError } from '../support/capture-error.ts'
import { key, token } from '../support/file-fixture.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'
import { ManualClock } from '../support/manual-clock.ts'
import { createMapBackend } from '../support/map-backend.ts'
import { never, createRecordingLogger, createTestRuntime } from '../support/runtime.ts'
import { startProgram } from '../support/run-program.ts'

const folder = useTempFolder()
const newer: StoredToken = { secret: new Secret('newer-token'), obtainedAt: 1500, expiresAt: 2500 }
const lost = expect.objectContaining({ code: 'TOKEN_LEASE_LOST' }) as Error

function withLock<T>(store: TokenStore, work: (lease: TokenLease) => Promise<T>): Promise<T> {
  if (store.withLock === undefined) throw new Error('The store has no lock.')
  return store.withLock(key, work)
}

/** Takes the lock away from its holder, as another process does after five seconds without a sign of life. */
async function breakLocks(): Promise<void> {
  const names = await readdir(folder().path, { recursive: true })
  const locks = names.filter((name) => name.endsWith('.lock'))
  expect(locks).toHaveLength(1)
  for (const name of locks) await rm(folder().file(name), { recursive: true })
}

const stores: [string, () => TokenStore][] = [
  ['file', () => fileTokenStore()],
  ['keychain', () => keychainTokenStore({ backend: createMapBackend() })],
  ['fallback', () => withFallback(fileTokenStore(), memoryTokenStore(), { logger: createRecordingLogger() })],
]

describe.each(stores)('the %s store', (_name, createStore) => {
  it('writes and removes under a lease that is held', async () => {
    const store = createStore()
    await withLock(store, ({ fence }) => store.write(key, token, { fence }))
    expect((await store.read(key))?.secret.reveal()).toBe('canary-token')
    await withLock(store, ({ fence }) => store.delete(key, { fence }))
    expect(await store.read(key)).toBeUndefined()
  })

  it('refuses to write and to remove under a lease that was lost, and keeps the newer token', async () => {
    const store = createStore()
    await withLock(store, async ({ fence }) => {
      await breakLocks()
      await store.write(key, newer)
      await expect(store.write(key, token, { fence })).rejects.toEqual(lost)
      await expect(store.delete(key, { fence })).rejects.toEqual(lost)
    })
    expect((await store.read(key))?.secret.reveal()).toBe('newer-token')
  })

  it('refuses a lease that has ended, and one of another store', async () => {
    const store = createStore()
    const ended = await withLock(store, async ({ fence }) => fence)
    await expect(store.write(key, token, { fence: ended })).rejects.toEqual(lost)
    await withLock(createStore(), async ({ fence }) => {
      await expect(store.write(key, token, { fence })).rejects.toEqual(lost)
    })
    expect(await store.read(key)).toBeUndefined()
  })

  it('gives a later lease a higher fence', async () => {
    const store = createStore()
    const fences = [
      await withLock(store, async ({ fence }) => fence),
      await withLock(store, async ({ fence }) => fence),
    ]
    expect(fences[1]).toBeGreaterThan(fences[0] ?? Number.NaN)
  })
})

it.skipIf(process.platform === 'win32')(
  'does not let a process that was suspended overwrite the token of its successor',
  async () => {
    const path = folder().file('token.json')
    const holder = startProgram(`
      const key = { baseUrl: '${key.baseUrl}', clientId: '${key.clientId}', clientSecret: new Secret('canary-secret') }
      const token = { secret: new Secret('late-token'), obtainedAt: 1000, expiresAt: 2000 }
      const store = auth.fileTokenStore({ path: ${JSON.stringify(path)} })
      await store.withLock(key, async ({ fence }) => {
        console.log('held')
        await new Promise((resolve) => process.stdin.once('data', resolve))
        console.log(await store.write(key, token, { fence }).then(() => 'written', ({ code }) => code))
      })
      process.stdin.unref()`)
    try {
      expect(await holder.nextLine()).toBe('held')
      holder.process.kill('SIGSTOP')
      const clock = new ManualClock()
      const store = fileTokenStore({ path, clock })
      const { promise: isInside, resolve: enter } = Promise.withResolvers<void>()
      const working = withLock(store, ({ fence }) => {
        enter()
        return store.write(key, newer, { fence })
      })
      expect(await advanceUntilSettled(clock, isInside)).toBeLessThan(7000)
      await working
      holder.process.kill('SIGCONT')
      holder.process.stdin?.write('go on\n')
      expect(await holder.nextLine()).toBe('TOKEN_LEASE_LOST')
      expect((await store.read(key))?.secret.reveal()).toBe('newer-token')
      expect(await readdir(folder().path)).toEqual(['token.json'])
    } finally {
      await holder.kill()
    }
  },
)

it('passes the fence of the store that granted it to that store alone', async () => {
  const fences: [string, number | undefined][] = []
  const createStore = (name: string, fence: number): TokenStore => ({
    ...memoryTokenStore(),
    name,
    write: async (_key, _token, options) => void fences.push([name, options?.fence]),
    withLock: (_key, work) => work({ fence }),
  })
  const first = createStore('first', 41)
  let isBroken = false
  const failing: TokenStore = {
    ...first,
    write: async (...call) => {
      if (isBroken) await fileTokenStore({ path: '/dev/null/token.json' }).write(key, token)
      await first.write(...call)
    },
  }
  const store = withFallback(failing, createStore('second', 7), { logger: createRecordingLogger() })
  await withLock(store, async ({ fence }) => {
    await store.write(key, token, { fence })
    isBroken = true
    await store.write(key, token, { fence })
  })
  await withLock(store, ({ fence }) => store.write(key, token, { fence }))
  expect(fences).toEqual([
    ['first', 41],
    ['second', undefined],
    ['second', 7],
  ])
})

describe('a token whose lock was lost while it was requested', () => {
  it('is used, and the log says that the store has kept another one', async () => {
    const store: TokenStore = {
      ...memoryTokenStore(),
      write: async (_key, _token, { fence } = {}) => {
        expect(fence).toBe(3)
        throw createLeaseLostError('memory')
      },
      withLock: (_key, work) => work({ fence: 3 }),
    }
    const manager = new TokenManager({ store })
    const runtime = createTestRuntime()
    const now = runtime.clock.now()
    const issued: StoredToken = { secret: new Secret('issued'), obtainedAt: now, expiresAt: now + 3_600_000 }
    const session = manager.open({ key, runtime, request: async () => issued })
    expect((await session.getToken(never())).secret.reveal()).toBe('issued')
    expect(runtime.logger.lines).toContainEqual({
      level: 'warn',
      message: expect.stringContaining('the lock was lost'),
      fields: { store: 'memory', code: 'TOKEN_LEASE_LOST' },
    })
  })

  it('is not removed by its refusal from a store that another process is writing to', async () => {
    const kept = memoryTokenStore()
    const store: TokenStore = {
      ...kept,
      delete: (_key, { fence } = {}) =>
        fence === 3 ? Promise.reject(createLeaseLostError('memory')) : kept.delete(key),
      withLock: (_key, work) => work({ fence: 3 }),
    }
    const manager = new TokenManager({ store })
    const runtime = createTestRuntime()
    const now = runtime.clock.now()
    const issued: StoredToken = { secret: new Secret('issued'), obtainedAt: now, expiresAt: now + 3_600_000 }
    const session = manager.open({ key, runtime, request: async () => issued })
    await session.invalidate(await session.getToken(never()))
    expect(await kept.read(key)).toBe(issued)
    expect(runtime.logger.lines.filter(({ level }) => level === 'warn')).toEqual([])
  })
})

it('says what to do in the error of a lost lease', async () => {
  const error = await captureError(Promise.reject(createLeaseLostError('redis')))
  expect(error).toMatchObject({
    code: 'TOKEN_LEASE_LOST',
    message: 'The redis token store was not changed: its lock was lost.',
    outcome: 'not-sent',
  })
  expect(error.hint).toContain('Read the store again')
})

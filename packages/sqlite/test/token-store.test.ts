import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { memoryTokenStore, withFallback } from '@cloudconnexa/auth'
import { Secret } from '@cloudconnexa/core'
import { sqliteRateLimiter, sqliteTokenStore } from '../src/index.ts'
import { runProgram } from './support/run-program.ts'
import { slowClock } from './support/slow-clock.ts'
import { useTempFolder } from './support/use-temp-folder.ts'

const createFolder = useTempFolder()
const identity = { baseUrl: 'https://canary-host.api.openvpn.com', clientId: 'canary-id.acme' }
const key = { ...identity, clientSecret: new Secret('canary-secret') }
const token = { secret: new Secret('canary-token'), obtainedAt: 1, expiresAt: 2 }

describe('a token', () => {
  it('is found by every process that has its credentials, and by nobody else', async () => {
    const file = join(await createFolder(), 'tokens.db')
    await sqliteTokenStore({ file }).write(key, token)
    const store = sqliteTokenStore({ file })
    const found = await store.read(key)
    expect([found?.secret.reveal(), found?.obtainedAt, found?.expiresAt]).toEqual(['canary-token', 1, 2])
    expect(await store.read({ ...key, clientSecret: new Secret('another') })).toBeUndefined()
    expect(await store.read({ ...key, clientId: 'other.acme' })).toBeUndefined()
    await store.delete(key)
    expect(await store.read(key)).toBeUndefined()
  })

  it('cannot be read from the files, nor can what it is for', async () => {
    const folder = await createFolder()
    const store = sqliteTokenStore({ file: join(folder, 'tokens.db') })
    await store.withLock(key, ({ fence }) => store.write(key, token, { fence }))
    const names = await readdir(folder)
    expect(names).toContain('tokens.db-wal')
    for (const name of names) {
      const text = (await readFile(join(folder, name))).toString('latin1')
      expect(text).not.toContain('canary')
      expect(text).not.toContain(Buffer.from('canary').toString('base64').slice(0, 7))
    }
  })
})

it('a file that is new can be opened by many at once, and closed by the last one', async () => {
  for (let round = 0; round < 5; round += 1) {
    const file = join(await createFolder(), 'tokens.db')
    const limiters = Array.from({ length: 12 }, () => sqliteRateLimiter({ file, clock: slowClock }))
    const stores = limiters.map(() => sqliteTokenStore({ file }))
    const acquire = (limiter: (typeof limiters)[number]): unknown =>
      limiter.acquire({ bucket: 'read', credentialKey: 'digest', signal: AbortSignal.timeout(50) })
    const results = await Promise.all([
      ...stores.map((store) => store.read(key)),
      ...limiters.map(async (limiter) => {
        await Promise.resolve(acquire(limiter)).catch(() => undefined)
        await limiter.close()
      }),
    ])
    expect(new Set(results)).toEqual(new Set([undefined]))
  }
})

describe('the lock', () => {
  it('lets one work at a time', async () => {
    const file = join(await createFolder(), 'tokens.db')
    const stores = [1, 2, 3].map(() => sqliteTokenStore({ file }))
    let running = 0
    let most = 0
    const fences: number[] = []
    await Promise.all(
      stores.map((store) =>
        store.withLock(key, async ({ fence }) => {
          running += 1
          most = Math.max(most, running)
          fences.push(fence)
          await new Promise((resolve) => {
            setImmediate(resolve)
          })
          running -= 1
        }),
      ),
    )
    expect(most).toBe(1)
    expect(fences).toEqual([1, 2, 3])
  })

  it('is released when the work fails, with its error', async () => {
    const store = sqliteTokenStore({ file: join(await createFolder(), 'tokens.db') })
    const failure = new Error('request failed')
    await expect(
      store.withLock(key, async () => {
        throw failure
      }),
    ).rejects.toBe(failure)
    expect(await store.withLock(key, async ({ fence }) => fence)).toBe(2)
  })

  it('is not waited for any longer when the signal of the caller aborts', async () => {
    const file = join(await createFolder(), 'tokens.db')
    const [one, other] = [sqliteTokenStore({ file }), sqliteTokenStore({ file })]
    const leave = new AbortController()
    const reason = new Error('no time')
    await one.withLock(key, async () => {
      const waiting = other.withLock(key, async () => undefined, leave.signal)
      leave.abort(reason)
      await expect(waiting).rejects.toBe(reason)
    })
  })

  it('protects a newer token from work that has lost it', async () => {
    const file = join(await createFolder(), 'tokens.db')
    const [one, other] = [sqliteTokenStore({ file }), sqliteTokenStore({ file })]
    const old = await one.withLock(key, async ({ fence }) => fence)
    await other.withLock(key, ({ fence }) => other.write(key, token, { fence }))
    const late = { ...token, secret: new Secret('late') }
    const lost = expect.objectContaining({ code: 'TOKEN_LEASE_LOST' })
    await expect(one.write(key, late, { fence: old })).rejects.toEqual(lost)
    await expect(one.delete(key, { fence: old })).rejects.toEqual(lost)
    expect((await one.read(key))?.secret.reveal()).toBe('canary-token')
  })

  it('of a process that was killed is free at once', async () => {
    const file = join(await createFolder(), 'tokens.db')
    const holder = runProgram('hold-lock', { file, ...identity, clientSecret: 'canary-secret' })
    expect(await holder.nextLine()).toBe('held 1')
    const store = sqliteTokenStore({ file })
    const waiting = store.withLock(key, async ({ fence }) => fence)
    holder.process.kill('SIGKILL')
    await holder.ended
    const start = performance.now()
    expect(await waiting).toBe(2)
    expect(performance.now() - start).toBeLessThan(process.platform === 'linux' ? 2000 : 8000)
  })
})

it('a store that cannot be used is passed over where there is another one', async () => {
  const folder = await createFolder()
  const store = withFallback(sqliteTokenStore({ file: join(folder, '\n'.repeat(300)) }), memoryTokenStore(), {
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  })
  await store.write(key, token)
  expect((await store.read(key))?.secret.reveal()).toBe('canary-token')
})

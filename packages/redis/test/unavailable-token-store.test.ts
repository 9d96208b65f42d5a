import { describe, expect, it } from 'vitest'
import { memoryTokenStore, withFallback } from '@cloudconnexa/auth'
import { redisTokenStore } from '../src/index.ts'
import { createHastyClock } from './support/hasty-clock.ts'
import { createScriptedAdapter, createSilentAdapter } from './support/scripted-adapter.ts'
import { createSignal } from './support/signals.ts'
import { key, token } from './support/tokens.ts'

const unavailable = expect.objectContaining({
  code: 'TOKEN_STORE_UNAVAILABLE',
  hint: expect.stringContaining('withFallback(') as string,
}) as Error

describe('redisTokenStore without a server that responds', () => {
  it('gives up every operation after two seconds', async () => {
    for (const operation of ['read', 'write', 'delete', 'lock'] as const) {
      const clock = createHastyClock()
      const store = redisTokenStore(createSilentAdapter(), { clock })
      const run = {
        read: () => store.read(key),
        write: () => store.write(key, token, { fence: 1 }),
        delete: () => store.delete(key),
        lock: () => store.withLock(key, () => Promise.reject(new Error('It has begun.'))),
      }[operation]
      await expect(run()).rejects.toEqual(unavailable)
      expect(clock.sleeps[0]).toBe(2000)
    }
  })

  it('rejects at once with the reason of the signal', async () => {
    const store = redisTokenStore(createSilentAdapter())
    const leaving = new AbortController()
    const waits = [
      store.read(key, leaving.signal),
      store.withLock(key, () => Promise.reject(new Error('It has begun.')), leaving.signal),
    ]
    leaving.abort('enough')
    expect(await Promise.allSettled(waits)).toEqual([
      { status: 'rejected', reason: 'enough' },
      { status: 'rejected', reason: 'enough' },
    ])
    await expect(store.read(key, leaving.signal)).rejects.toBe('enough')
  })

  it('shows a code of the failure, and nothing else of it', async () => {
    const failures = [
      [Object.assign(new Error('connect redis://:password@host'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
      [new Error('NOAUTH Authentication required for password.'), 'NOAUTH'],
      [new Error('password'), undefined],
      ['password', undefined],
    ] as const
    for (const [failure, code] of failures) {
      const store = redisTokenStore(createScriptedAdapter(() => Promise.reject(failure)))
      const error: unknown = await store.read(key).catch((reason: unknown) => reason)
      expect(error).toEqual(unavailable)
      const reason = code === undefined ? '' : ` with ${code}`
      expect(error).toHaveProperty(
        'message',
        `The redis token store cannot be used: its client has rejected a command${reason}.`,
      )
      expect(error).not.toHaveProperty('cause')
    }
  })

  it('releases a lock that it gets only after the wait was over', async () => {
    const isReleased = createSignal()
    const adapter = createScriptedAdapter((command) => {
      // The commands of a connection run in their order, late or not.
      if (adapter.commands.length === 2) isReleased.send()
      expect(command[0]).toBe('EVALSHA')
      return new Promise(() => undefined)
    })
    const store = redisTokenStore(adapter, { clock: createHastyClock() })
    await expect(store.withLock(key, async () => undefined)).rejects.toEqual(unavailable)
    await isReleased.received
    const [acquire, release] = adapter.commands
    const [lock, owner] = [acquire?.[3], acquire?.[5]]
    expect(release?.slice(2)).toEqual(['1', lock, owner])
  })

  it('gives up a lock that others hold for a minute, with growing pauses', async () => {
    const clock = createHastyClock()
    const adapter = createScriptedAdapter(async () => ['held', '4000'])
    const store = redisTokenStore(adapter, { clock })
    await expect(store.withLock(key, async () => undefined)).rejects.toThrow(/held the lock for 60000 ms/)
    const pauses = clock.sleeps.filter((sleep) => sleep < 2000)
    expect(pauses[0]).toBeLessThan(35)
    expect(Math.max(...pauses)).toBeGreaterThan(375)
    expect(adapter.commands.length).toBeLessThan(250)
  })

  it('goes on in memory behind withFallback()', async () => {
    const reasons: unknown[] = []
    const store = withFallback(
      redisTokenStore(createSilentAdapter(), { clock: createHastyClock() }),
      memoryTokenStore(),
      {
        onFallback: (reason) => reasons.push(reason),
        logger: { debug() {}, info() {}, warn() {}, error() {} },
      },
    )
    await store.withLock?.(key, ({ fence }) => store.write(key, token, { fence }))
    expect(await store.read(key)).toEqual(token)
    expect(reasons).toEqual([unavailable])
  })
})

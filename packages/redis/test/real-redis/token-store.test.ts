import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Secret } from '@cloudconnexa/core'
import { redisTokenStore } from '../../src/index.ts'
import { adaptedPackage, clientPackages, type ConnectedClient } from '../support/servers/clients.ts'
import { RedisServer } from '../support/servers/redis-server.ts'
import { createSignal } from '../support/signals.ts'
import { canaries, key, newerToken, token } from '../support/tokens.ts'

const leaseLost = expect.objectContaining({ code: 'TOKEN_LEASE_LOST' }) as Error

let server: RedisServer
beforeAll(async () => {
  server = await RedisServer.start()
})
afterAll(() => server[Symbol.asyncDispose]())

describe.each([...clientPackages, adaptedPackage])('redisTokenStore with $name', ({ connect }) => {
  let connection: ConnectedClient
  beforeAll(async () => {
    connection = await connect(server.path)
  })
  afterAll(() => connection[Symbol.asyncDispose]())
  beforeEach(() => connection.send('FLUSHALL'))

  const createStore = () => redisTokenStore(connection.client)

  it('keeps a token for all who share the server', async () => {
    expect(await createStore().read(key)).toBeUndefined()
    await createStore().write(key, token)
    await using other = await connect(server.path)
    const found = await redisTokenStore(other.client).read(key)
    expect(found).toMatchObject({ obtainedAt: 1000, expiresAt: 2000 })
    expect(found?.secret.reveal()).toBe(canaries.token)
    await redisTokenStore(other.client).delete(key)
    expect(await createStore().read(key)).toBeUndefined()
  })

  it('treats a token of another secret as absent, and keeps those of other prefixes apart', async () => {
    await createStore().write(key, token)
    expect(await createStore().read({ ...key, clientSecret: new Secret('replaced') })).toBeUndefined()
    const others = redisTokenStore(connection.client, { keyPrefix: 'staging' })
    expect(await others.read(key)).toBeUndefined()
  })

  it('does not hand out what was changed in the database', async () => {
    await createStore().write(key, token)
    const [name] = (await connection.send('KEYS', '*:token')) as string[]
    await connection.send('SET', name ?? '', '{"format":"cloudconnexa-token"}')
    await expect(createStore().read(key)).rejects.toMatchObject({
      code: 'TOKEN_STORE_CORRUPT',
      hint: expect.stringContaining('Delete the keys') as string,
    })
  })

  it('lets one at a time work, and gives each a higher fence', async () => {
    let working = 0
    const fences: number[] = []
    await Promise.all(
      Array.from({ length: 5 }, () =>
        createStore().withLock(key, async ({ fence }) => {
          working += 1
          expect(working).toBe(1)
          fences.push(fence)
          await createStore().read(key)
          working -= 1
        }),
      ),
    )
    expect(fences).toHaveLength(5)
    expect(fences.toSorted((one, other) => one - other)).toEqual(fences)
    expect(new Set(fences).size).toBe(5)
    expect(await connection.send('KEYS', '*:lock')).toEqual([])
  })

  it('refuses to change the token under a lease that was lost', async () => {
    const store = createStore()
    await store.withLock(key, async ({ fence }) => {
      // As when the holder was suspended for so long that its lock has ended.
      const [lock] = (await connection.send('KEYS', '*:lock')) as string[]
      await connection.send('DEL', lock ?? '')
      await store.withLock(key, (successor) => store.write(key, newerToken, successor))
      await expect(store.write(key, token, { fence })).rejects.toEqual(leaseLost)
      await expect(store.delete(key, { fence })).rejects.toEqual(leaseLost)
    })
    expect((await store.read(key))?.secret.reveal()).toBe(canaries.newerToken)
  })

  it('does not release the lock of a successor', async () => {
    const store = createStore()
    const isTaken = createSignal()
    const mayEnd = createSignal()
    let successor: Promise<void> | undefined
    await store.withLock(key, async () => {
      const [lock] = (await connection.send('KEYS', '*:lock')) as string[]
      await connection.send('DEL', lock ?? '')
      successor = store.withLock(key, async () => {
        isTaken.send()
        await mayEnd.received
      })
      await isTaken.received
    })
    expect(await connection.send('KEYS', '*:lock')).toHaveLength(1)
    mayEnd.send()
    await successor
  })

  it('grants higher fences than before, also after the server has lost its memory', async () => {
    const readFence = () => createStore().withLock(key, async ({ fence }) => fence)
    const before = await readFence()
    await connection.send('FLUSHALL')
    expect(await readFence()).toBeGreaterThan(before)
  })

  it('runs scripts that the server does not have any more', async () => {
    await createStore().write(key, token)
    await connection.send('SCRIPT', 'FLUSH')
    expect((await createStore().read(key))?.secret.reveal()).toBe(canaries.token)
  })

  it('leaves the queue when its signal aborts, with the reason of the signal', async () => {
    const isHeld = createSignal()
    const mayEnd = createSignal()
    const holder = createStore().withLock(key, async () => {
      isHeld.send()
      await mayEnd.received
    })
    await isHeld.received
    const leaving = new AbortController()
    const waiter = createStore().withLock(
      key,
      () => Promise.reject(new Error('It has begun.')),
      leaving.signal,
    )
    leaving.abort('enough')
    await expect(waiter).rejects.toBe('enough')
    mayEnd.send()
    await holder
  })

  it('renews its lock while work goes on', async () => {
    await createStore().withLock(key, async () => {
      const [lock = ''] = (await connection.send('KEYS', '*:lock')) as string[]
      await connection.send('PEXPIRE', lock, '1500')
      while (Number(await connection.send('PTTL', lock)) <= 1500)
        expect(await connection.send('EXISTS', lock)).toBe(1)
    })
  })

  it('shows neither token nor secret nor client ID to who reads the database', async () => {
    const store = createStore()
    await store.withLock(key, async (lease) => {
      await store.write(key, token, lease)
      const names = (await connection.send('KEYS', '*')) as string[]
      expect(names).toHaveLength(3)
      const values = (await connection.send('MGET', ...names)) as string[]
      const database = [...names, ...values].join('\n')
      for (const canary of Object.values(canaries)) {
        expect(database).not.toContain(canary)
        expect(database).not.toContain(Buffer.from(canary).toString('base64').slice(0, 12))
      }
      expect(database).not.toContain('canary')
    })
  })
})

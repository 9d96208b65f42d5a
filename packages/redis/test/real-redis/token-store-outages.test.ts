import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { redisTokenStore } from '../../src/index.ts'
import { clientPackages, type ConnectedClient } from '../support/servers/clients.ts'
import { RedisServer } from '../support/servers/redis-server.ts'
import { runWorker } from '../support/workers/run-worker.ts'
import { canaries, key, newerToken, token } from '../support/tokens.ts'

describe.each(clientPackages)('redisTokenStore in outages, with $name', ({ name, connect }) => {
  let server: RedisServer
  let connection: ConnectedClient
  beforeEach(async () => {
    server = await RedisServer.start()
    connection = await connect(server.path)
  })
  afterEach(async () => {
    await connection[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  const createStore = () => redisTokenStore(connection.client)
  const findLock = async (): Promise<string> => {
    const [lock = ''] = (await connection.send('KEYS', '*:lock')) as string[]
    return lock
  }

  it('gives the lock of a killed process to the next one within five seconds', async () => {
    await using holder = runWorker('token-worker.ts', [server.path, name])
    expect(await holder.nextLine()).toBe('held')
    const fence = Number(await connection.send('GET', (await findLock()).replace(/lock$/, 'fence')))
    await holder.kill()
    const left = Number(await connection.send('PTTL', await findLock()))
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThanOrEqual(5000)
    // As if they had passed.
    await connection.send('PEXPIRE', await findLock(), '100')
    expect(await createStore().withLock(key, async (lease) => lease.fence)).toBeGreaterThan(fence)
  })

  it('keeps the token of the successor when a suspended process goes on', async () => {
    await using holder = runWorker('token-worker.ts', [server.path, name])
    expect(await holder.nextLine()).toBe('held')
    holder.process.kill('SIGSTOP')
    await connection.send('PEXPIRE', await findLock(), '1')
    await createStore().withLock(key, (lease) => createStore().write(key, newerToken, lease))
    holder.go()
    holder.process.kill('SIGCONT')
    expect(await holder.nextLine()).toBe('TOKEN_LEASE_LOST')
    expect((await createStore().read(key))?.secret.reveal()).toBe(canaries.newerToken)
  })

  it('gives up a server that is paused, and uses it again when it goes on', async () => {
    const store = createStore()
    await store.write(key, token)
    server.suspend()
    const started = performance.now()
    const outcomes = await Promise.allSettled([
      store.read(key),
      store.withLock(key, async () => undefined),
      store.read(key, AbortSignal.timeout(100)),
    ])
    expect(performance.now() - started).toBeLessThan(4000)
    expect(outcomes).toMatchObject([
      { reason: { code: 'TOKEN_STORE_UNAVAILABLE' } },
      { reason: { code: 'TOKEN_STORE_UNAVAILABLE' } },
      { reason: { name: 'TimeoutError' } },
    ])
    server.resume()
    expect(await store.withLock(key, async () => 'done')).toBe('done')
    expect((await store.read(key))?.secret.reveal()).toBe(canaries.token)
  })

  it('works again after a restart without memory, and accepts the holder that it had before', async () => {
    const store = createStore()
    await store.withLock(key, async (lease) => {
      await server.kill()
      await server.start()
      await expect.poll(() => connection.send('PING').catch(() => undefined)).toBe('PONG')
      await store.write(key, token, lease)
    })
    expect((await store.read(key))?.secret.reveal()).toBe(canaries.token)
  })
})

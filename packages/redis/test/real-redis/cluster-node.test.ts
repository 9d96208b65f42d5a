import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createScriptRunner } from '../../src/connection/redis-client.ts'
import { redisTokenStore } from '../../src/index.ts'
import { createRedisLeaseStore } from '../../src/limits/redis-lease-store.ts'
import { clientPackages } from '../support/servers/clients.ts'
import { findFreePorts } from '../support/servers/free-port.ts'
import { RedisServer } from '../support/servers/redis-server.ts'
import { key, token } from '../support/tokens.ts'

// A cluster of one: it refuses a script whose keys are in several slots, as every cluster does.
let server: RedisServer
beforeAll(async () => {
  const [port, busPort] = await findFreePorts(2)
  const ports = ['--bind', '127.0.0.1', '--port', String(port), '--cluster-port', String(busPort)]
  server = await RedisServer.start(['--cluster-enabled', 'yes', ...ports])
  await using connection = await clientPackages[0].connect(server.path)
  await connection.send('CLUSTER', 'ADDSLOTSRANGE', '0', '16383')
  while (!String(await connection.send('CLUSTER', 'INFO')).includes('cluster_state:ok'));
})
afterAll(() => server[Symbol.asyncDispose]())

describe.each(clientPackages)('in a cluster, with $name', ({ connect }) => {
  it('all keys of the script of an exchange are in one slot', async () => {
    await using connection = await connect(server.path)
    const store = createRedisLeaseStore(createScriptRunner('test', connection.client), 'cc')
    const request = { want: 1, settled: 0, returned: 0, unpromised: 0, refusals: 0 }
    await expect(
      store.exchange('digest:read', { ...request, process: 'one', freshGeneration: 'first' }),
    ).resolves.toMatchObject({ status: 'probe', generation: 'first' })
    expect(await connection.send('EXISTS', 'cc:{digest:read}')).toBe(1)
    await connection.send('FLUSHALL')
  })

  it('all keys of the scripts of a token are in one slot', async () => {
    await using connection = await connect(server.path)
    const store = redisTokenStore(connection.client)
    await expect(
      store.withLock(key, async (lease) => {
        await store.write(key, token, lease)
        return await connection.send('KEYS', '*')
      }),
    ).resolves.toHaveLength(3)
  })
})

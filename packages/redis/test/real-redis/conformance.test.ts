import { afterAll, beforeAll, describe, it } from 'vitest'
import { createRateLimiterChecks, createTokenStoreChecks } from '@cloudconnexa/testing'
import { redisRateLimiter, redisTokenStore } from '../../src/index.ts'
import { clientPackages, type ConnectedClient } from '../support/servers/clients.ts'
import { RedisServer } from '../support/servers/redis-server.ts'

/** Milliseconds between two refills: on a busy machine fewer would make the checks find what is not there. */
const period = 100

// Each check has keys of its own, so that those that wait wait at the same time.
describe.concurrent.each(clientPackages)('the checks of stores on a server, with $name', ({ connect }) => {
  let server: RedisServer
  let connection: ConnectedClient
  beforeAll(async () => {
    server = await RedisServer.start(['--rdbcompression', 'no'])
    connection = await connect(server.path)
  })
  afterAll(async () => {
    await connection[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  async function listKeys(pattern: string): Promise<readonly string[]> {
    return (await connection.send('KEYS', pattern)) as string[] // as the protocol says
  }

  /** Everything that is in the database. Not by SAVE, which holds up the other checks. */
  async function dump(): Promise<string> {
    const keys = await listKeys('*')
    const values = await Promise.all(keys.map((key) => connection.send('DUMP', key)))
    return [...keys, ...values.map(String)].join('\n')
  }

  /** The checks of a token store whose keys begin with a prefix. */
  function createTokenChecks(keyPrefix: string): ReturnType<typeof createTokenStoreChecks> {
    return createTokenStoreChecks({
      create: () => redisTokenStore(connection.client, { keyPrefix }),
      dump,
      async damage(change) {
        for (const key of await listKeys(`${keyPrefix}:*:token`))
          await connection.send('SET', key, change(String(await connection.send('GET', key))))
      },
    })
  }

  /** The checks of a rate limiter whose keys begin with a prefix. */
  function createLimiterChecks(keyPrefix: string): ReturnType<typeof createRateLimiterChecks> {
    return createRateLimiterChecks({
      create: () => redisRateLimiter(connection.client, { keyPrefix }),
      period,
      dump,
      async lose() {
        for (const key of await listKeys(`${keyPrefix}:*`)) await connection.send('DEL', key)
      },
    })
  }

  describe.concurrent.each([
    { store: 'redisTokenStore', createChecks: createTokenChecks },
    { store: 'redisRateLimiter', createChecks: createLimiterChecks },
  ])('$store', ({ createChecks }) => {
    for (const [index, { name }] of createChecks('').entries())
      it(name, async () => createChecks(name)[index]?.run())
  })
})

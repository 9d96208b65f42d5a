import { type Clock, systemClock } from '@cloudconnexa/core'
import { checkClock, refuseUnknownOptions } from '@cloudconnexa/core/runtime'
import { createLeaseLostError, sealToken, type TokenStore, unsealToken } from '@cloudconnexa/auth/store'
import { checkKeyPrefix, defaultKeyPrefix } from '../connection/key-prefix.ts'
import { createScriptRunner, type RedisClient } from '../connection/redis-client.ts'
import { createCorruptTokenFailure, storeName } from './store-failures.ts'
import { TokenConnection } from './token-connection.ts'
import { withTokenLock } from './token-lock.ts'
import { changeToken, readToken } from './token-scripts.ts'

/** Options of {@link redisTokenStore}. */
export interface RedisTokenStoreOptions {
  /** What the names of all keys begin with, so that programs which are not to share a token can use one database. Default `cc`. */
  readonly keyPrefix?: string
  /** Measures how long a reply and a lock are waited for. Default: the machine's clock. */
  readonly clock?: Clock
}

const owner = 'redisTokenStore()'
// Tokens live for half a day. Those of credentials that nobody uses any more go by themselves.
const tokenTime = 30 * 24 * 60 * 60 * 1000

/**
 * Keeps tokens in Redis 7 or Valkey, so that all machines with one set of credentials use one token, and one of them renews it.
 *
 * Tokens are encrypted with a key made from the client secret, and the names of keys are digests: who reads the database finds
 * neither token nor client ID nor secret. A server that does not respond fails within two seconds (`TOKEN_STORE_UNAVAILABLE`);
 * `withFallback(redisTokenStore(client), memoryTokenStore())` goes on without it.
 *
 * @param client - A connected client of `redis` or `ioredis`, or an adapter. It stays yours: the store never closes it.
 * @param options - How keys are named.
 * @throws {ConfigurationError} when the client or an option is none that it knows (`OPTION_INVALID`).
 * @example
 * ```ts
 * import { clientCredentials } from '@cloudconnexa/auth'
 * import { redisTokenStore } from '@cloudconnexa/redis'
 * import { createClient } from 'redis'
 *
 * const redis = await createClient({ url: 'redis://redis.example.com' }).connect()
 * const auth = clientCredentials({ tokenStore: redisTokenStore(redis) })
 * ```
 */
export function redisTokenStore(
  client: RedisClient,
  options: RedisTokenStoreOptions = {},
): Required<TokenStore> {
  refuseUnknownOptions(owner, options, ['keyPrefix', 'clock'])
  const { keyPrefix = defaultKeyPrefix, clock } = options
  checkKeyPrefix(owner, keyPrefix)
  if (clock !== undefined) checkClock(`The option "clock" of ${owner}`, clock)
  const runner = createScriptRunner(owner, client)
  const connection = new TokenConnection(runner, keyPrefix, clock ?? systemClock)

  const change = async (names: { token: string; fence: string }, values: readonly string[]) => {
    const [state] = await connection.run(changeToken, [names.token, names.fence], values)
    if (state === 'lost') throw createLeaseLostError(storeName)
  }
  return {
    name: storeName,
    async read(key, signal) {
      const { token: name } = await connection.nameKeys(key)
      const [sealed] = await connection.run(readToken, [name], [], signal)
      if (sealed === undefined) return undefined
      const token = await unsealToken(key, sealed)
      if (token === 'damaged' || token === 'elsewhere') throw createCorruptTokenFailure(token)
      return token === 'foreign' ? undefined : token
    },
    async write(key, token, { fence } = {}) {
      const names = await connection.nameKeys(key)
      await change(names, [formatFence(fence), String(tokenTime), await sealToken(key, token)])
    },
    async delete(key, { fence } = {}) {
      await change(await connection.nameKeys(key), [formatFence(fence), String(tokenTime)])
    },
    async withLock(key, work, signal) {
      const names = await connection.nameKeys(key)
      return withTokenLock(connection, names, work, { signal, injectedClock: clock })
    },
  }
}

function formatFence(fence: number | undefined): string {
  return fence === undefined ? '' : String(fence)
}

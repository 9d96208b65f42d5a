import { refuseUnknownOptions } from '@cloudconnexa/core/runtime'
import {
  type SharedRateLimiter,
  sharedRateLimiter,
  sharedRateLimiterOptionNames,
  type SharedRateLimiterOptions,
} from '@cloudconnexa/core/shared-limits'
import { checkKeyPrefix, defaultKeyPrefix } from '../connection/key-prefix.ts'
import { createScriptRunner, type RedisClient } from '../connection/redis-client.ts'
import { createRedisLeaseStore } from './redis-lease-store.ts'

/** Options of {@link redisRateLimiter}. */
export interface RedisRateLimiterOptions extends SharedRateLimiterOptions {
  /** What the names of all keys begin with, so that programs which do not share limits can use one database. Default `cc`. */
  readonly keyPrefix?: string
}

const owner = 'redisRateLimiter()'

/**
 * Shares the rate limits of an API key through Redis 7 or Valkey, so that all machines together send what the API allows, each gets
 * its share, and none is refused because of another one.
 *
 * Each process asks for a few requests at a time and is promised from when on it may send them; a call takes less than half a
 * command where the API allows ten requests per second. The time of the server counts, not that of the machines. Where the server
 * does not respond within 250 ms, the process goes on with its share, and returns by itself.
 *
 * @param client - A connected client of `redis` or `ioredis`, or an adapter. It stays yours: the limiter never closes it.
 * @param options - How keys are named, and where to report.
 * @throws {ConfigurationError} when the client or an option is none that it knows (`OPTION_INVALID`).
 * @example
 * ```ts
 * import { redisRateLimiter } from '@cloudconnexa/redis'
 * import { createClient } from 'redis'
 *
 * const redis = await createClient({ url: 'redis://redis.example.com' }).connect()
 * const rateLimiter = redisRateLimiter(redis)
 * ```
 */
export function redisRateLimiter(
  client: RedisClient,
  options: RedisRateLimiterOptions = {},
): SharedRateLimiter {
  refuseUnknownOptions(owner, options, ['keyPrefix', ...sharedRateLimiterOptionNames])
  const { keyPrefix = defaultKeyPrefix, ...others } = options
  checkKeyPrefix(owner, keyPrefix)
  return sharedRateLimiter(createRedisLeaseStore(createScriptRunner(owner, client), keyPrefix), others)
}

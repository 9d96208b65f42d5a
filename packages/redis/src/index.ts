export type { IoredisClient, NodeRedisClient, RedisAdapter, RedisClient } from './connection/redis-client.ts'
export { redisRateLimiter, type RedisRateLimiterOptions } from './limits/redis-rate-limiter.ts'
export { redisTokenStore, type RedisTokenStoreOptions } from './tokens/redis-token-store.ts'

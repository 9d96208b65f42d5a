export { sqliteRateLimiter, type SqliteRateLimiterOptions } from './limits/sqlite-rate-limiter.ts'
export { sqliteTokenStore, type SqliteTokenStoreOptions } from './tokens/sqlite-token-store.ts'

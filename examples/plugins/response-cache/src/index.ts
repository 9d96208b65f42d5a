export {
  type CachedClientSettings,
  type CacheStatistics,
  ResponseCache,
  type ResponseCacheOptions,
} from './response-cache.ts'

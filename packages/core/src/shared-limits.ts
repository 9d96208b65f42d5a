/** For authors of limiters that several processes share: the interface of a store, and what makes a limiter of it. */
export type {
  AccountProcess,
  BucketAccount,
  HeldPromise,
  MissingSearch,
} from './shared-limits/exchange/bucket-account.ts'
export { computeExchange, type ExchangeResult } from './shared-limits/exchange/compute-exchange.ts'
export type {
  BucketLimits,
  LeasePromise,
  LeaseReply,
  LeaseRequest,
  LeaseStore,
} from './shared-limits/exchange/lease-exchange.ts'
export { readAccount } from './shared-limits/exchange/read-account.ts'
export type { SharedMode, SharedModeChange } from './shared-limits/process/store-link.ts'
export {
  type SharedRateLimiter,
  sharedRateLimiter,
  type SharedRateLimiterOptions,
  sharedRateLimiterOptionNames,
} from './shared-limits/shared-rate-limiter.ts'

export { CloudConnexaError } from '@cloudconnexa/errors'
export type { Call, ResponseDetails } from './call/call.ts'
export type { CallOptions, PagesAhead, ReadAheadOption, ResponseValidation } from './call/call-options.ts'
export type { RetryOptions } from './call/retry-options.ts'
export type { CloseOptions } from './client/client-lifetime.ts'
export type { ClientOptions } from './client/client-options.ts'
export {
  type Client,
  type ClientCore,
  createClient,
  type CreateClientOptions,
} from './client/create-client.ts'
export type { BucketName } from './contract/operation.ts'
export { type ApiVersion, apiVersions, newestApiVersion } from './contract/api-version.ts'
export { consoleLogger, type LogFields, type Logger, type LogLevel } from './logging/logger.ts'
export type { List } from './paging/list.ts'
export type { CallDiagnostics } from './pipeline/diagnostics.ts'
export type { RawPagesRequest, RawRequest } from './raw-request/raw-request.ts'
export type { CircuitBreakerOptions } from './policies/breaker.ts'
export type { RetryBudgetOptions } from './policies/retry/retry-budget.ts'
export { AdaptiveRateLimiter, type AdaptiveRateLimiterOptions } from './rate-limit/adaptive-rate-limiter.ts'
export type { BucketState, RateLimitState } from './rate-limit/rate-limiter.ts'
export { isMaskedSecret, isSecret, reveal, Secret } from './secrets/secret.ts'
export { type Clock, systemClock } from './time/clock.ts'
export type { Instant } from './time/instant.ts'
export type { ConnectionOptions, ProxyOptions } from './transport/connection/connection-options.ts'
export type { GotInstance } from './transport/got-instance.ts'
export { gotTransport, type GotTransportOptions } from './transport/got.ts'

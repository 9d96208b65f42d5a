export * from '@cloudconnexa/errors'
export { callListener } from './call-listener.ts'
export { abortable, linkSignals, type LinkedSignal } from './cancellation.ts'
export { isSameName } from './service/same-name.ts'
export { checkClock, type Clock, systemClock } from './clock.ts'
export { type Instant, instantText, millisecondsOf } from './instant.ts'
export { consoleLogger, createSafeLogger, type LogFields, type Logger, type LogLevel } from './logger.ts'
export { type ApiVersion, apiVersions, newestApiVersion } from './client/api-version.ts'
export type {
  AccessToken,
  Authenticator,
  AuthenticatorFactory,
  ClientRuntime,
  Endpoint,
  TokenVerdict,
} from './client/authenticator.ts'
export { checkApiPath, defaultApiPath } from './client/api-path.ts'
export { baseUrlOfCloudId, checkBaseUrl } from './client/base-url.ts'
export { type Call, requireFound, type ResponseDetails } from './client/call.ts'
export type { CallOptions, ReadAheadOption, ResponseValidation } from './client/call-options.ts'
export type { CloseOptions } from './client/client-lifetime.ts'
export type { ClientSettings } from './client/client-options.ts'
export {
  type Client,
  type ClientCore,
  type ClientOptions,
  createClient,
  type ServiceDefinitions,
} from './client/create-client.ts'
export { type RequestSigner, type SignableRequest, signedHeaders } from './client/request-signer.ts'
export {
  type BodyEncoding,
  type Contract,
  type ModelLoader,
  type Operation,
  type OperationFactory,
  type OperationInput,
  type OperationOutput,
  operations,
  type QueryParameterKind,
  type Schema,
} from './contract/contract.ts'
export {
  defineModel,
  type Model,
  type ModelDefinition,
  type ModelParser,
  type ParserIssue,
} from './contract/model.ts'
export { isMaskedSecret, isSecret, reveal, Secret } from './contract/secret.ts'
export type { List } from './paging/list.ts'
export type { PagesAhead } from './paging/read-ahead.ts'
export {
  bareArray,
  cursors,
  type PageEnvelope,
  pageNumbers,
  type PageQuery,
  type PagingStyle,
} from './paging/paging-style.ts'
export { type TimeRange, windowedCursors } from './paging/windowed-cursors.ts'
export type { CallDiagnostics } from './pipeline/diagnostics.ts'
export type {
  CallStatistics,
  Exchange,
  ExchangeResponse,
  Next,
  PipelineRequest,
} from './pipeline/exchange.ts'
export { type Policy, type PolicyName, policyNames, type PolicyPlacement } from './pipeline/policy.ts'
export { sendWithTimeout } from './pipeline/send.ts'
export type { CircuitBreakerOptions } from './policies/breaker.ts'
export type { RetryBudgetOptions } from './policies/retry-budget.ts'
export type { RetryOptions } from './policies/retry-options.ts'
export { AdaptiveRateLimiter, type AdaptiveRateLimiterOptions } from './rate-limit/adaptive-rate-limiter.ts'
export type {
  BucketName,
  BucketState,
  RateLimiter,
  RateLimitReport,
  RateLimitRequest,
  RatePermit,
} from './rate-limit/rate-limiter.ts'
export { type Draft, type Patch, patchResource, type PatchSteps } from './service/patch.ts'
export type { PollOptions, PollResult } from './service/poll.ts'
export { waitFor, type WaitOptions, type WaitSteps } from './service/wait-for.ts'
export {
  defineService,
  type ListOptions,
  type ServiceContext,
  type ServiceDefinition,
  specificationVersion,
} from './service/service.ts'
export type {
  ClientCertificate,
  ConnectionOptions,
  IdleTimeouts,
  ProxyOptions,
  TlsVersion,
} from './transport/connection/connection-options.ts'
export type { HttpAgents, HttpConnectionOptions } from './transport/connection/http-options.ts'
export { gotTransport, type GotTransportOptions } from './transport/got.ts'
export type {
  Transport,
  TransportProgress,
  TransportRequest,
  TransportResponse,
} from './transport/transport.ts'

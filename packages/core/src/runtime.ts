export { createDeadlineExceeded } from './call/deadline-exceeded.ts'
export { callListener } from './async/call-listener.ts'
export { type LinkedSignal, linkSignals, rejectOnAbort } from './async/cancellation.ts'
export { checkApiPath, defaultApiPath } from './contract/api-path.ts'
export type {
  AccessToken,
  Authenticator,
  AuthenticatorFactory,
  ClientRuntime,
  Endpoint,
  TokenVerdict,
} from './contract/authenticator.ts'
export { buildBaseUrl, checkBaseUrl } from './contract/base-url.ts'
export { type RequestSigner, type SignableRequest, signHeaders } from './contract/request-signer.ts'
export type {
  ResponseType,
  Transport,
  TransportProgress,
  TransportRequest,
  TransportResponse,
} from './contract/transport.ts'
export { type EndedRenewal, publishTokenRenewal } from './diagnostics/publish-token-renewal.ts'
export { consoleLogger, createSafeLogger } from './logging/logger.ts'
export type {
  CallStatistics,
  Exchange,
  ExchangeResponse,
  Next,
  PipelineRequest,
} from './pipeline/exchange.ts'
export { checkOptions, createRule, type OptionRule, optionRules } from './options/check-options.ts'
export { requireFunctionOption, requireFunctions } from './options/require-functions.ts'
export { refuseUnknownOptions } from './options/unknown-options.ts'
export { type Policy, type PolicyName, policyNames, type PolicyPlacement } from './pipeline/policy.ts'
export { sendWithTimeout } from './pipeline/send.ts'
export { createRateLimitPause } from './rate-limit/rate-limit-pause.ts'
export type { RateLimiter, RateLimitReport, RateLimitRequest, RatePermit } from './rate-limit/rate-limiter.ts'
// These are in the main entry, too. What is loaded on demand takes them from here: bundlers would make a file of its own of an entry
// that several files import.
export { isMaskedSecret, isSecret, reveal, Secret } from './secrets/secret.ts'
export { checkClock, systemClock } from './time/clock.ts'
export type {
  ClientCertificate,
  IdleTimeouts,
  TlsVersion,
} from './transport/connection/connection-options.ts'
export type { HttpAgents, HttpConnectionOptions } from './transport/connection/http-options.ts'

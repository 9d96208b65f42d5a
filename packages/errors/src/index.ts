export {
  AuthenticationError,
  AuthorizationError,
  ConflictError,
  NotFoundError,
  RateLimitError,
  ServerError,
  ServiceUnavailableError,
  TokenRequestError,
  UnexpectedStatusError,
} from './api-errors.ts'
export type { RateLimitErrorOptions, TokenRequestErrorOptions } from './api-errors.ts'
export type { CallFacts, CallTiming, Outcome } from './call-facts.ts'
export { CloudConnexaError } from './cloudconnexa-error.ts'
export type { CloudConnexaErrorOptions, FixedCodeOptions } from './cloudconnexa-error.ts'
export { ConfigurationError, UnsupportedOperationError } from './configuration-error.ts'
export type { ConfigurationErrorOptions, UnsupportedOperationErrorOptions } from './configuration-error.ts'
export { AbortError, CircuitOpenError, TimeoutError } from './control-errors.ts'
export type { CircuitOpenErrorOptions, TimeoutErrorOptions } from './control-errors.ts'
export type { ConfigurationErrorCode, ErrorCode, ResponseValidationErrorCode } from './error-code.ts'
export { errorFromAnswer } from './from-answer.ts'
export type { RefusedAnswer } from './from-answer.ts'
export { errorFromFailure } from './from-failure.ts'
export type { ProxyFailure, TransportFailure } from './from-failure.ts'
export { ConnectionError, NetworkError, TlsError } from './network-errors.ts'
export type { NetworkErrorOptions } from './network-errors.ts'
export { readRateLimits } from './rate-limits.ts'
export type { RateLimits } from './rate-limits.ts'
export { readRetryAfter } from './retry-after.ts'
export { describeStatus, type StatusFacts } from './status-facts.ts'
export { ResponseValidationError, ValidationError } from './validation-errors.ts'
export type { ResponseValidationErrorOptions, ValidationErrorOptions } from './validation-errors.ts'
export type { IssueParameter, ValidationIssue } from './validation-issue.ts'
export { escapeUnprintable } from './unprintable.ts'
export { createSecretFilter, type SecretFilter } from './secret-filter.ts'

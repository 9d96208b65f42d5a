export type { CallFacts, CallTiming, Outcome } from './base/call-facts.ts'
export {
  CloudConnexaError,
  type CloudConnexaErrorOptions,
  type FixedCodeOptions,
} from './base/cloudconnexa-error.ts'
export type {
  ConfigurationErrorCode,
  ErrorCode,
  KnownErrorCode,
  ResponseValidationErrorCode,
  ValidationErrorCode,
} from './base/error-code.ts'
export { AbortError } from './classes/abort-error.ts'
export {
  AuthenticationError,
  AuthorizationError,
  ConflictError,
  NotFoundError,
  RateLimitError,
  type RateLimitErrorOptions,
  ServerError,
  ServiceUnavailableError,
  TokenRequestError,
  type TokenRequestErrorOptions,
  UnexpectedStatusError,
} from './classes/api-errors.ts'
export { CircuitOpenError, type CircuitOpenErrorOptions } from './classes/circuit-open-error.ts'
export { ConfigurationError, type ConfigurationErrorOptions } from './classes/configuration-error.ts'
export {
  ConnectionError,
  NetworkError,
  type NetworkErrorOptions,
  TlsError,
} from './classes/network-errors.ts'
export {
  ResponseValidationError,
  type ResponseValidationErrorOptions,
} from './classes/response-validation-error.ts'
export { TimeoutError, type TimeoutErrorOptions } from './classes/timeout-error.ts'
export {
  UnsupportedOperationError,
  type UnsupportedOperationErrorOptions,
} from './classes/unsupported-operation-error.ts'
export { ValidationError, type ValidationErrorOptions } from './classes/validation-error.ts'
export type { IssueParameter, ValidationIssue } from './classes/validation-issue.ts'
export type { RateLimits } from './headers/rate-limits.ts'

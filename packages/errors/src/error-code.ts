/** Codes of {@link ConfigurationError}: something on this machine must be put right before any call can work. */
export type ConfigurationErrorCode =
  | 'CREDENTIALS_MISSING'
  | 'CREDENTIALS_INVALID'
  | 'PROFILE_NOT_FOUND'
  | 'PROFILE_INVALID'
  | 'PROFILE_PERMISSIONS'
  | 'BASE_URL_INVALID'
  | 'BASE_URL_PORTAL'
  | 'BASE_URL_INSECURE'
  | 'OPTION_INVALID'
  | 'TOKEN_STORE_UNAVAILABLE'
  | 'TOKEN_STORE_CORRUPT'
  | 'TOKEN_STORE_PERMISSIONS'
  | 'TOKEN_LEASE_LOST'
  | 'DEPENDENCY_MISSING'
  | 'PACKAGE_MISMATCH'
  | 'SERVICE_INVALID'
  | 'POLICY_INVALID'

/** Codes of {@link ResponseValidationError}: an answer that is not what the API promises. */
export type ResponseValidationErrorCode = 'RESPONSE_INVALID' | 'RESPONSE_MALFORMED' | 'RESPONSE_TOO_LARGE'

/** Every code an error of the SDK can carry. */
export type ErrorCode =
  | ConfigurationErrorCode
  | ResponseValidationErrorCode
  | 'REQUEST_INVALID'
  | 'AUTHENTICATION_FAILED'
  | 'TOKEN_REQUEST_FAILED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'SERVER_ERROR'
  | 'SERVICE_UNAVAILABLE'
  | 'UNEXPECTED_STATUS'
  | 'CONNECTION_FAILED'
  | 'TLS_FAILED'
  | 'ATTEMPT_TIMEOUT'
  | 'DEADLINE_EXCEEDED'
  | 'CLIENT_CLOSED'
  | 'CIRCUIT_OPEN'
  | 'UNSUPPORTED_OPERATION'

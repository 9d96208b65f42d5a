/** Codes of {@link ConfigurationError}: something on this machine must be fixed before any call can succeed. */
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
  | 'FILE_PERMISSIONS'
  | 'FILE_UNAVAILABLE'
  | 'LIMIT_STORE_UNAVAILABLE'
  | 'LIMIT_STORE_CORRUPT'
  | 'LIMIT_STORE_PERMISSIONS'
  | 'DEPENDENCY_MISSING'
  | 'PACKAGE_MISMATCH'
  | 'SERVICE_INVALID'
  | 'POLICY_INVALID'
  | 'READ_ONLY'

/** Codes of {@link ResponseValidationError}: a response that is not what the API promises. */
export type ResponseValidationErrorCode = 'RESPONSE_INVALID' | 'RESPONSE_MALFORMED' | 'RESPONSE_TOO_LARGE'

/** Codes of {@link ValidationError}: those besides `REQUEST_INVALID` stand for texts of the API that are known. */
export type ValidationErrorCode =
  'REQUEST_INVALID' | 'NAME_TAKEN' | 'DEVICE_LIMIT_EXCEEDED' | 'OWNER_PROTECTED'

/** Every code that the SDK itself sets. */
export type KnownErrorCode =
  | ConfigurationErrorCode
  | ResponseValidationErrorCode
  | ValidationErrorCode
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

/** The code of an error. Editors suggest those of the SDK; packages that extend it add their own, such as `QUOTA_EXCEEDED`. */
export type ErrorCode = KnownErrorCode | (string & {})

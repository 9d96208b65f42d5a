import { brand } from '../base/brand.ts'
import { CloudConnexaError } from '../base/cloudconnexa-error.ts'
import type { FixedCodeOptions } from '../base/cloudconnexa-error.ts'
import type { RateLimits } from '../headers/rate-limits.ts'

/** The API does not accept the access token (401). */
export class AuthenticationError extends CloudConnexaError {
  declare readonly code: 'AUTHENTICATION_FAILED' | 'TOKEN_REQUEST_FAILED'

  constructor(
    message: string,
    options: FixedCodeOptions<'AUTHENTICATION_FAILED' | 'TOKEN_REQUEST_FAILED'> = {},
  ) {
    super(message, { ...options, code: options.code ?? 'AUTHENTICATION_FAILED' })
  }

  static {
    brand(this, 'AuthenticationError')
  }
}

/** The options of a {@link TokenRequestError}. */
export interface TokenRequestErrorOptions extends FixedCodeOptions<'TOKEN_REQUEST_FAILED'> {
  /** Milliseconds until another token may be requested, if that is known. */
  readonly retryAfter?: number | undefined
}

/** No access token is available. The operation itself was not sent. */
export class TokenRequestError extends AuthenticationError {
  declare readonly code: 'TOKEN_REQUEST_FAILED'
  /** Milliseconds until another token may be requested, counted from the failure of the call, if that is known. */
  declare readonly retryAfter: number | undefined

  constructor(message: string, options: TokenRequestErrorOptions = {}) {
    super(message, { outcome: 'not-sent', ...options, code: 'TOKEN_REQUEST_FAILED' })
    const { retryAfter } = options
    if (retryAfter !== undefined) this.retryAfter = retryAfter
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), ...(this.retryAfter === undefined ? {} : { retryAfter: this.retryAfter }) }
  }

  static {
    brand(this, 'TokenRequestError')
  }
}

/** The API credentials do not permit the operation (403). */
export class AuthorizationError extends CloudConnexaError {
  declare readonly code: 'FORBIDDEN'

  constructor(message: string, options: FixedCodeOptions<'FORBIDDEN'> = {}) {
    super(message, { ...options, code: 'FORBIDDEN' })
  }

  static {
    brand(this, 'AuthorizationError')
  }
}

/** The object or the path does not exist (404, or 400 with a message that says so). */
export class NotFoundError extends CloudConnexaError {
  declare readonly code: 'NOT_FOUND'

  constructor(message: string, options: FixedCodeOptions<'NOT_FOUND'> = {}) {
    super(message, { ...options, code: 'NOT_FOUND' })
  }

  static {
    brand(this, 'NotFoundError')
  }
}

/** The state of the object does not allow it (409). */
export class ConflictError extends CloudConnexaError {
  declare readonly code: 'CONFLICT'

  constructor(message: string, options: FixedCodeOptions<'CONFLICT'> = {}) {
    super(message, { ...options, code: 'CONFLICT' })
  }

  static {
    brand(this, 'ConflictError')
  }
}

/** The options of a {@link RateLimitError}. */
export interface RateLimitErrorOptions extends FixedCodeOptions<'RATE_LIMITED'> {
  /** Milliseconds to wait, if the API said so. */
  readonly retryAfter?: number | undefined
  /** The state of the limit, if the response has it. */
  readonly limits?: RateLimits | undefined
}

/** Too many requests with this API key (429). The request had no effect. */
export class RateLimitError extends CloudConnexaError {
  declare readonly code: 'RATE_LIMITED'
  /** Milliseconds to wait from when the response was received, if the API said so. */
  readonly retryAfter: number | undefined
  /** The state of the limit, if the response has it. */
  readonly limits: RateLimits | undefined

  constructor(message: string, options: RateLimitErrorOptions = {}) {
    super(message, { outcome: 'refused', isRetryable: true, ...options, code: 'RATE_LIMITED' })
    this.retryAfter = options.retryAfter
    this.limits = options.limits && Object.freeze({ ...options.limits })
  }

  override toJSON(): Record<string, unknown> {
    return {
      ...super.toJSON(),
      ...(this.retryAfter === undefined ? {} : { retryAfter: this.retryAfter }),
      ...(this.limits === undefined ? {} : { limits: this.limits }),
    }
  }

  static {
    brand(this, 'RateLimitError')
  }
}

/** The service failed (5xx). Whether the request took effect is unknown. */
export class ServerError extends CloudConnexaError {
  declare readonly code: 'SERVER_ERROR' | 'SERVICE_UNAVAILABLE'

  constructor(message: string, options: FixedCodeOptions<'SERVER_ERROR' | 'SERVICE_UNAVAILABLE'> = {}) {
    super(message, {
      outcome: 'unknown',
      isRetryable: true,
      ...options,
      code: options.code ?? 'SERVER_ERROR',
    })
  }

  static {
    brand(this, 'ServerError')
  }
}

/** The service is not available at the moment (503). */
export class ServiceUnavailableError extends ServerError {
  declare readonly code: 'SERVICE_UNAVAILABLE'

  constructor(message: string, options: FixedCodeOptions<'SERVICE_UNAVAILABLE'> = {}) {
    super(message, { ...options, code: 'SERVICE_UNAVAILABLE' })
  }

  static {
    brand(this, 'ServiceUnavailableError')
  }
}

/** The API responded with a status that no operation is known to return. */
export class UnexpectedStatusError extends CloudConnexaError {
  declare readonly code: 'UNEXPECTED_STATUS'

  constructor(message: string, options: FixedCodeOptions<'UNEXPECTED_STATUS'> = {}) {
    super(message, { ...options, code: 'UNEXPECTED_STATUS' })
  }

  static {
    brand(this, 'UnexpectedStatusError')
  }
}
